# Menu: where every talk begins and ends.

menu-main = What would you like to do? Choose below.
    .children = My children
    .applications = My applications
    .apply = File an application
    .bulletins = Free places
    .kindergartens = Kindergartens
    .language = Language and settings
    .contacts = Contact centre
    .data = My data
    .help = To enrol a child in the queue, choose “File an application”. Your place in the queue is under “My applications”. To talk to a specialist, type “specialist”.
