<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>mostrador::CountView</name>
        <message numerus="yes">
            <source>%n product(s) counted</source>
            <translation>
                <numerusform>%n product counted</numerusform>
                <numerusform>%n products counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Post %n difference(s)</source>
            <translation>
                <numerusform>Post %n difference</numerusform>
                <numerusform>Post %n differences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) posted.</source>
            <translation>
                <numerusform>%n difference posted.</numerusform>
                <numerusform>%n differences posted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n counted product(s) have not been posted. The stock stays as it was.</source>
            <translation>
                <numerusform>%n counted product has not been posted. The stock stays as it was.</numerusform>
                <numerusform>%n counted products have not been posted. The stock stays as it was.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::StockPage</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
</TS>
