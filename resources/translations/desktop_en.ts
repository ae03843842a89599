<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CommandWords</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>fields</comment>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryFields</name>
        <message numerus="yes">
            <source>Use at least %n character(s).</source>
            <translation>
                <numerusform>Use at least %n character.</numerusform>
                <numerusform>Use at least %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncReasons</name>
        <message numerus="yes">
            <source>%n change(s) wait for your decision.</source>
            <translation>
                <numerusform>%n change waits for your decision.</numerusform>
                <numerusform>%n changes wait for your decision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::AccountStep</name>
        <message numerus="yes">
            <source>Too many attempts. You can try again in %n second(s).</source>
            <translation>
                <numerusform>Too many attempts. You can try again in %n second.</numerusform>
                <numerusform>Too many attempts. You can try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::Desk</name>
        <message numerus="yes">
            <source>%n change(s) sent</source>
            <translation>
                <numerusform>%n change sent</numerusform>
                <numerusform>%n changes sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) received</source>
            <translation>
                <numerusform>%n record received</numerusform>
                <numerusform>%n records received</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) have not reached the server. They stay on this computer and are sent after the next sign-in.</source>
            <translation>
                <numerusform>%n change has not reached the server. It stays on this computer and is sent after the next sign-in.</numerusform>
                <numerusform>%n changes have not reached the server. They stay on this computer and are sent after the next sign-in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::JoinDialog</name>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n user</numerusform>
                <numerusform>%n users</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::SignInWindow</name>
        <message numerus="yes">
            <source>Too many attempts. You can try again in %n second(s).</source>
            <translation>
                <numerusform>Too many attempts. You can try again in %n second.</numerusform>
                <numerusform>Too many attempts. You can try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::StatusCard</name>
        <message numerus="yes">
            <source>next try in %n second(s)</source>
            <translation>
                <numerusform>next try in %n second</numerusform>
                <numerusform>next try in %n seconds</numerusform>
            </translation>
        </message>
    </context>
</TS>
