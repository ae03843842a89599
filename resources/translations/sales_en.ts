<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>mostrador::CashView</name>
        <message numerus="yes">
            <source>%n sale(s)</source>
            <translation>
                <numerusform>%n sale</numerusform>
                <numerusform>%n sales</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::CounterView</name>
        <message numerus="yes">
            <source>%n line(s) have not been charged.</source>
            <translation>
                <numerusform>%n line has not been charged.</numerusform>
                <numerusform>%n lines have not been charged.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::IncidentsView</name>
        <message numerus="yes">
            <source>%n shortage(s)</source>
            <translation>
                <numerusform>%n shortage</numerusform>
                <numerusform>%n shortages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::SaleListView</name>
        <message numerus="yes">
            <source>%n sale(s)</source>
            <translation>
                <numerusform>%n sale</numerusform>
                <numerusform>%n sales</numerusform>
            </translation>
        </message>
    </context>
</TS>
