# Elsewhere: a form lies half done at another channel.

elsewhere-ask =
    { $form_code ->
        [application] You have an unfinished application{ $named ->
            [yes] {" "}({ $name })
           *[no] {""}
        }
        [child] You have not finished adding a child
       *[other] You have a document that is not sent
    }{ $step ->
        [0] {""}
       *[other] {","} step { $step }/{ $steps }
    }. You stopped here: { $channel }.

    Shall we go on in this chat? Your answers are kept.
    .yes = Go on here
    .no = Leave it there
    .help = A form can be filled in at one place at a time. Press “Go on here” and we begin at the very same question. If you choose “Leave it there”, it waits where you stopped.

elsewhere-stays = All right, it waits there: { $channel }. Here you can choose something else in the menu.

elsewhere-gone = That is not here any more. You can begin again from the menu.
