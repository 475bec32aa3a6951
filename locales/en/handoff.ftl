# The contact centre's specialist: a person takes over, and hands back to the very question.

handoff-buttons =
    .bot = Continue with the bot
    .bot-short = Back to the bot
    .leave = Stop waiting
    .rate1 = 1
    .rate2 = 2
    .rate3 = 3
    .rate4 = 4
    .rate5 = 5

# What people type for these two buttons.
handoff-leave = Stop waiting
    .words = stop waiting, no specialist needed, i will not wait
handoff-bot = Continue with the bot
    .words = continue with the bot, back to the bot, bot, /bot

handoff-centre =
    .numbers = You can also call { -contact-phone } or write to WhatsApp { -contact-whatsapp } ({ -contact-hours }).

handoff-queued = We have called a specialist. Your request has the number { $number }, your place among those who wait for a specialist is { $place }.
    .wait = The answer takes about { $minutes } minutes.
    .unknown = We cannot say how long it takes: there were too few answers lately.
    .about = Choose what it is about, or just write here: the specialist reads everything.
handoff-topic = Thank you, the specialist will know. If you want to say more, write here.
handoff-kept = Your message is kept, the specialist reads it on arrival. You can go on writing.
handoff-nobody =
    No specialist is at the desk now. Your request is kept under the number { $number }: a specialist will write here as soon as one is free.

    Until then please go on with the bot.
handoff-outside =
    The contact centre is closed now. Your request is kept under the number { $number }. The centre opens: { $opens }.

    Until then please go on with the bot.
handoff-opened = The contact centre has opened, a specialist will answer your request { $number } here.
handoff-again = The specialist could not go on, so we have put you ahead of the others who wait.
handoff-beside = Let us go on with the bot. Your request { $number } is kept, a specialist will write here.
handoff-left = You no longer wait for a specialist, request { $number } is closed. Your child’s place in the queue has not changed. If you need one, write “specialist”.
handoff-joined = A specialist is here. Please write your question, the bot will keep out of it.
handoff-passed = Another specialist answers you now, who can read what we have written.
handoff-staff =
    Specialist:
    { $text }
handoff-file = The specialist has sent a file: { $name }. The link opens for 7 days: { $link }
handoff-acted = The specialist has answered for you: “{ $answer }”. If that is wrong, please say so.
handoff-hint = You are talking with a specialist now. To go back to the bot, press the button below.
handoff-warned = Are you still there? If you do not write, we close this talk in { $minutes } minutes and go back to the bot.
handoff-auto = There was no answer, so request { $number } is closed. If you need one, write “specialist”.
handoff-returned = You are back with the bot. If you need a specialist again, write “specialist”.
handoff-closed = The talk with the specialist is over. We go on where we stopped.
    .rate = Please rate the specialist’s help from 1 to 5: 5 is very good.
handoff-rated = Thank you, your rating is kept.
handoff-late = This talk can no longer be rated, but thank you all the same.
handoff-over = The talk with the specialist is over already. Let us go on where we stopped.

list-topic =
    .registration = Sign-in, code, IIN
    .child = Child’s data
    .application = Application, papers
    .queue = Place in the queue
    .places = Free place, referral
    .fault = Something is broken
    .other = Another question
