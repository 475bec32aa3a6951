# What time brings: a form lies half done, or the bot has changed meanwhile.
# Value: the reminder, above the question where the person stopped. `.parked`: the form is put aside.

silence-registration = Your registration is not finished yet, and your answers are kept. You stopped here:
    .parked = We have put the registration aside for now. Your answers are kept for { $days } more days. To come back, write any word here and we will go on from the same place.

silence-child = The child is not in your list yet, and your answers are kept. You stopped here:
    .parked = We have put adding the child aside for now. Your answers are kept for { $days } more days. To come back, open “My children” in the menu and press “Add a child”.

silence-application = The application is not filed yet, and your answers are kept. You stopped here:
    .parked = We have put the application aside for now. Your answers are kept for { $days } more days. To come back, choose “File an application” in the menu.

silence-proof = Your document has not gone to a specialist yet; it is kept. You stopped here:
    .parked = We have put sending the document aside for now. Your answers are kept for { $days } more days. To come back, press “Send a document” in the application.

common-moved = The bot has been updated and the question has changed. Your earlier answers are kept; let us go on from here:
common-gone = The bot has been updated, and this part of the conversation is no longer in it. Type “menu” and we will begin there.
