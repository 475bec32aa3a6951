# What specialists write often: the replies that a new installation begins with. The desk keeps its own copy, so a change here changes no running one.

canned-hello = Hello, { $name }! I am a specialist of the contact centre. I am looking at your question, please wait a minute or two.
canned-wait = This has to be checked. I will write the answer here, you need not close the chat.
canned-code = If no SMS comes, check the number. If it is right, press “Send again” after a minute.
canned-child = Look up the child’s IIN in the birth certificate and write all 12 digits once more.
canned-form = If you stop in the middle of an application, your answers are kept for 14 days. Open “File an application” in the menu and go on where you stopped.
canned-place = The number of your application is { $number }. You see your place in the queue at any time under “My applications”. It changes, so we cannot name a date beforehand.
canned-free = When a place becomes free, a message comes here. Those that are free now stand in the menu under “Free places”.
canned-fault = We see the fault, and those who mend it have been told. The number of your request is { $ticket }.
canned-bye = If there is nothing else, I will close this talk. Whenever you need help, write “specialist”.
