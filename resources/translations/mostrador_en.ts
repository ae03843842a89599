<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%n change to send</numerusform>
            <numerusform>%n changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Syncing %n</source>
        <translation>
            <numerusform>Syncing %n</numerusform>
            <numerusform>Syncing %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mostrador::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>navigation entry</comment>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
</TS>
