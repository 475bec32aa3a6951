# Words that work anywhere: what every state understands.
# Value: the label of the way. `.words`: what people type for it in this language, with commas.

everywhere-menu = Menu
    .words = menu, main menu, start over, /menu
    .locked = The menu opens after registration. Let us finish it first, it takes only a few minutes.

everywhere-back = Back
    .words = back, go back, previous question, /back
    .refused = This step is done and cannot be taken back. Go on from here or type “menu”.
    .nothing = This is the first question, there is nothing to go back to.

everywhere-change = Correct
    .words = change, correct, edit, mistake, i made a mistake, typo

everywhere-help = Help
    .words = help, why, why so, why not me, why not us, why do you need it, what for, what is this, i do not understand, how, /help

everywhere-cancel = Stop
    .words = stop, cancel, quit, /cancel

everywhere-language = Language
    .words = language, change language, /lang

everywhere-operator = Specialist
    .words = specialist, operator, human, person, real person, i need a person, agent, talk to a person, /operator

everywhere-commands =
    .start = Begin
    .menu = Main menu
    .back = Back to the previous question
    .cancel = Stop this form
    .help = Why this question is asked
    .lang = Change the language
    .operator = Specialist of the contact centre
    .data = My data
