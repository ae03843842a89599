<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>mostrador::CalendarGrid</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>orders</comment>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::Dashboard</name>
        <message numerus="yes">
            <source>%n late</source>
            <comment>orders</comment>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sale(s)</source>
            <translation>
                <numerusform>%n sale</numerusform>
                <numerusform>%n sales</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderDetail</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>warranty</comment>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrdersPage</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
    </context>
</TS>
