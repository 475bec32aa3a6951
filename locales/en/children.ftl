# My children.

children-list = Which child would you like to see? Choose from the list or add a new one.
    .gone = This child is no longer in your list.
    .add = Add a child
    .help = Choose a child to see the details and applications. If the child is not in the list, press “Add a child”.
    .none = There is no such child in the list. Choose from the list or press “Add a child”.

children-none = There are no children in your list yet. Press “Add a child”: only the child's IIN is needed.
    .add = Add a child
    .menu = Back to the menu
    .help = To file an application, first add the child to the list. It takes a minute or two.

children-card =
    { $person }
    Date of birth: { $person_birth }
    Applications in the queue: { $waiting ->
        [0] none
       *[other] { $waiting }
    }

    What shall we do?
    .apply = File an application
    .remove = Take off the list
    .list = List of children
    .help = “File an application” starts enrolling this child in the queue. “Take off the list” removes the child only from your list here.

children-remove = Take this child off your list: { $person }? You can add the child again later by IIN.
    .confirm = Yes, take off
    .keep = No, keep
    .help = The child leaves only your list here; nothing changes in the state register. A child who stands in the queue cannot be taken off.

children-removing =
    .removed = The child was taken off your list.
    .has_application = This child has an application in the queue, so the child stays in the list. First delete the application under “My applications”.
