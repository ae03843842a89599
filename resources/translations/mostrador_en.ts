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
    <name>mostrador::ClientsPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>mostrador::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
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
<context>
    <name>mostrador::UsersPage</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
</TS>
