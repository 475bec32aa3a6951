# Common texts: terms, first words, faults of answers, lists of codes.

-operator-name = Esik demo operator
-operator-bin = 000000000000
-contact-phone = 8 (727) 339-72-22
-contact-whatsapp = 8 (747) 339-72-22
-contact-hours = Monday–Friday, 9:00–18:00

# The eight parts that the law asks of a consent, in the order of the law.
-policy-text =
    Data policy and consent
    1. Operator: { -operator-name }, BIN { -operator-bin }.
    2. Who consents: you, a parent or legal representative; your full name is recorded by IIN.
    3. Term: until the child is enrolled in a kindergarten and 90 days after. You can withdraw consent under “My data”.
    4. Third parties: the education authority, the kindergarten, the state registers. Nobody else.
    5. Abroad: the servers of Telegram and WhatsApp are abroad, so messages cross the border. The database is kept in Kazakhstan.
    6. Open publication: the data are not published.
    7. Data: phone, IIN, name, date of birth, sex, the child's ethnicity, social status, settlement, benefit documents, our messages.
    8. Other: the purpose is to enrol the child in the kindergarten queue. The service is free. We ask for no photo of an identity card.

common-welcome = Hello! This is the kindergarten queue bot. It helps you enrol a child in the queue and see your place in it, and gives the number of the contact centre if you need it. The service is free.
common-demo = This is a trial version: the data are made up, and no application enters the real queue.
common-resumed = Let us go on from where we stopped, your answers are kept.
common-cancelled = We stopped, and these answers were not saved. To begin again, type “menu” at any time.
common-parked = Your answers are kept for { $days } days. Open the same item of the menu again, and we will go on from where you stopped.
    .start = Your answers are kept for { $days } days. When you are ready, write any word here, and we will go on from where you stopped.
common-stale = This button belongs to an earlier question. The question now is:
common-deed-used = This button has been pressed already; it works once.
common-deed-late = The time of this button has passed. All you need is in the menu.
common-deed-foreign = This button was sent to somebody else, so it opens nothing here.
common-offer = We do not seem to understand each other. If you would like help from a specialist of the contact centre, type “specialist”, or try to answer once more.
common-next = Next page
common-prev = Previous page
common-page = Page { $page } of { $pages }
common-search = Or type the beginning of the name.
common-numbers = You can also write the number of the answer.
common-contact-button = Send my number
common-keyboard-gone = Thank you. Go on with the buttons under the message.
common-list-choose = Choose
common-list-answers = Answers
common-list-ways = More
common-say-ways = You can write:
common-delete-yourself = You can delete your message with the IIN from this chat yourself: we no longer need it.
common-prove-again = WhatsApp tells us that this number may have a new owner or a new phone. So that nobody else sees your data, please confirm your phone again. Your applications and your place in the queue are kept.
common-unlinked = This chat was unlinked from the account. To use it again, please confirm your phone.
common-went-on =
    What you were filling in now goes on { $channel_code ->
        [telegram] in Telegram
        [whatsapp] in WhatsApp
        [web] in the chat on our site
       *[other] in another place
    }, and your answers are kept. To take it back here, write any word.
common-busy = Many people are writing to us now. Your message is kept, and we will answer in turn, in about { $minutes } min. There is no need to write again.
common-apology = Something broke on our side, it is not your fault. Your message is kept, and we will answer here once it is mended.

common-yes = Yes
    .words = yes, yeah, yep, yup, yes please, of course, sure, right, correct, true, i agree, agree, ok, okay
common-no = No
    .words = no, nope, not, wrong, not right, i do not agree, disagree

# Kind words: no answer to a question, and no wrong one either.
common-hello = Hello!
    .words = hi, hello, hey, good morning, good day, good afternoon, good evening
common-thanks = You are welcome!
    .words = thanks, thank you, thank you very much, many thanks, thx
common-fine = All right.
    .words = fine, good, great, all right, understood, i see, bye, goodbye

# Before the number of an application in a list.
common-deleted = Deleted

sms-code = Esik: your code is { $code }. Do not share it with anyone.

# Faults of answers, by the kind of the question. A state may say its own.

wrong-choice = We could not tell which of the answers this is. Press one of the buttons or write the number of the answer.
    .number =
        { $count ->
            [1] There is no such number here. Press the only button or write 1.
           *[other] There is no such number here. Press a button or write a number from 1 to { $count }.
        }

wrong-pick = This answer is not in the list. Choose one from the list or write the beginning of the name.
    .none = Nothing was found by this name. Choose from the list or type only the first three or four letters.
    .number =
        { $count ->
            [1] There is no such number here. Press the only button or write 1.
           *[other] There is no such number here. Press a button or write a number from 1 to { $count }.
        }

wrong-text = This question needs an answer in words.

wrong-number = This question needs a number. Write it in digits, for example 3.

wrong-phone = We found no phone number in your answer. Write it like this: 8 701 123 45 67.
    .unreadable = We found no phone number in your answer. Write it like this: 8 701 123 45 67.
    .short = Digits missing in the number: { $missing }. Write all of it, for example 8 701 123 45 67.
    .long = Too many digits in the number: { $extra } extra. Look again and write it, for example 8 701 123 45 67.
    .russian = This is a Russian number, and we cannot send the code to it. Write a Kazakhstan number, it starts with +7 7.
    .foreign = This is a number of another country, and we cannot send the code to it. Write a Kazakhstan number, it starts with +7 7.
    .not_own = This is another person's contact. Send your own number or write it in digits.
    .iin = This looks like an IIN, and here we need a phone number. The IIN comes next. Write the number like this: 8 701 123 45 67.

wrong-otp = The code is the digits in the SMS. Open the latest SMS and write only those digits.

wrong-iin = We found no IIN in your answer. An IIN has 12 digits; you will find it on the document.

wrong-date = We found no date in your answer. Write it like this: 23.11.2026.

wrong-contact = This question needs a contact. Press the button or write the number like this: 8 701 123 45 67.

wrong-location = This question needs your location. Send a point on the map.

wrong-documents = Send the file or a photo of the document here: PDF, JPG or PNG.
    .expected = We need the document itself, not text. Send a file or a photo: PDF, JPG or PNG.

wrong-content =
    .photo = A photo came, but this question does not need one. Write the answer or press a button.
    .sticker = A sticker came, and we cannot tell the answer from it. Write the answer or press a button.
    .voice = We cannot listen to voice messages yet. Write the answer or press a button.
    .video = A video came, but this question does not need one. Write the answer or press a button.
    .forwarded = This message seems to have been forwarded many times, so we cannot take it as an answer. Please write in your own words or press a button.
    .location = A location came, but this question does not need one. Write the answer or press a button.
    .contact = A contact came, but this question does not need one. Write the answer or press a button.
    .document = A file came, but this question does not need one. Write the answer or press a button.
    .other = Your message came, but we cannot read this kind. Write the answer in words or press a button.
    .too_long = Your message is too long, and we could not read it to the end. Write a shorter answer.
    .edited = We do not read an edited message again. Write the new answer as a separate message.
    .iin = Thank you for the IIN, but this question needs a button. We will ask for the IIN when its turn comes.
    .iin_known = This question needs a button, not an IIN. We have your own IIN already; to give a child's IIN, press “Add a child”, which is also under “My children”.
    .iin_given = We have noted the IIN already; here a button is needed. If there is a mistake in it, go back to it with the word “back”.
    .phone = Thank you for the number, but this question needs a button. We will ask for the phone when its turn comes.
    .phone_known = This question needs a button, not a phone number. We have your number already; you can change it in the menu, under “Language and settings”.
    .phone_given = We have noted your phone number already; here a button is needed.
    .date = This question needs a button, not a date. There is no need to write the birth date: we take it from the register by the IIN.

# Lists: one attribute a code; `-short` stands on buttons of at most 24 characters.

list-lang =
    .kk = Kazakh
    .ru = Russian
    .en = English

list-channel =
    .telegram = Telegram
    .whatsapp = WhatsApp
    .web = Chat on the site
    .phone = Phone call
    .terminal = Terminal
    .last = where you wrote last

list-sex =
    .boy = boy
    .girl = girl
    .unknown = not given

list-ethnicity =
    .kazakh = Kazakh
    .russian = Russian
    .uzbek = Uzbek
    .ukrainian = Ukrainian
    .uyghur = Uyghur
    .german = German
    .tatar = Tatar
    .azerbaijani = Azerbaijani
    .korean = Korean
    .turkish = Turkish
    .dungan = Dungan
    .kurdish = Kurdish
    .belarusian = Belarusian
    .tajik = Tajik
    .kyrgyz = Kyrgyz
    .polish = Polish
    .chechen = Chechen
    .karakalpak = Karakalpak
    .bashkir = Bashkir
    .ingush = Ingush
    .other = Other
    .unsaid = Prefer not to say

list-group =
    .general = General group
    .inclusive = Inclusive group
    .sanatorium = Sanatorium (health) group
    .sanatorium-short = Sanatorium group
    .special_speech = Special group: speech disorders
    .special_speech-short = Speech disorders
    .special_hearing = Special group: hearing impairment
    .special_hearing-short = Hearing impairment
    .special_vision = Special group: visual impairment
    .special_vision-short = Visual impairment
    .special_motor = Special group: motor disorders
    .special_motor-short = Motor disorders
    .special_delay = Special group: delayed development
    .special_delay-short = Delayed development
    .special_intellect = Special group: intellectual disability
    .special_intellect-short = Intellectual disability
    .special_autism = Special group: autism spectrum
    .special_autism-short = Autism spectrum
    .special_complex = Special group: complex disorders
    .special_complex-short = Complex disorders
    .short_stay = Short-stay group (half day)
    .short_stay-short = Half-day group
    .round_clock = Round-the-clock group
    .preschool_prep = Preschool preparation group
    .preschool_prep-short = Preschool preparation

list-language =
    .kk = Kazakh
    .kk-short = In Kazakh
    .ru = Russian
    .ru-short = In Russian
    .mixed = Mixed (Kazakh, Russian)
    .ug = Uyghur
    .ug-short = In Uyghur
    .uz = Uzbek
    .uz-short = In Uzbek
    .tg = Tajik
    .tg-short = In Tajik
    .en = English
    .en-short = In English
    .other = Another language

list-social =
    .none = none recorded
    .large_family = large family
    .disability_child = child with a disability
    .disability_parent = parent with a disability
    .disability_parent-short = disability of a parent
    .orphan = orphan
    .no_parental_care = child without parental care
    .no_parental_care-short = without parental care
    .low_income = receives targeted social assistance
    .low_income-short = social assistance
    .unknown = a specialist of the education authority will fill it in
    .unknown-short = filled in by an officer

list-priority =
    .none = general queue
    .extraordinary = extraordinary
    .first = first-priority

list-category =
    .x1 = Child of a military serviceman
    .x1-short = Military family
    .x2 = Child of an employee of a special state body
    .x2-short = Special state body
    .x3 = Child with a disability
    .p1 = Legal representative with a disability
    .p1-short = Parent with a disability
    .p2 = Orphan
    .p3 = Child without parental care
    .p3-short = Without parental care
    .p4 = Large family
    .p5 = Child with special educational needs (SEN)
    .p5-short = Child with SEN
    .p6 = Family raising a child with a disability
    .p6-short = Disability in the family
    .p7 = Teacher's child

list-status =
    .draft = Being filled in
    .benefit_check = Benefit being checked
    .queued = In the queue
    .unconfirmed = Interest not confirmed
    .applied = Applied to the bulletin
    .offered = Place offered
    .referred = Referral issued
    .extended = Referral extended
    .enrolled = Enrolled in kindergarten
    .stoplist = In the stop-list
    .inactive = Inactive
    .refused = Refused
    .withdrawn = Withdrawn
    .archived = In the archive

list-right =
    .extraordinary = extraordinary
    .first = first-priority
    .general = general queue

list-yesno =
    .yes = yes
    .no = no

# In a row of a list: how many places are free.
common-free = { $count } free

list-kind =
    .nursery_kindergarten = nursery and kindergarten
    .kindergarten = kindergarten
    .family = family nursery
    .sanatorium = sanatorium nursery and kindergarten
    .sanatorium-short = sanatorium nursery
    .school_complex = school and kindergarten complex
    .school_complex-short = school and kindergarten
    .mini_centre = preschool mini-centre
    .special = special kindergarten

list-ownership =
    .state = state
    .state_order = private, with state order
    .state_order-short = private, state order
    .private = private
    .departmental = departmental

list-mode =
    .full = full day
    .short = half a day

# Phases of a bulletin, in a row of a list.
list-phase =
    .priority = by the queue
    .awarding = result awaited
    .open = for everyone

# The web chat's own words. No arguments: numbers stand beside them.

web-title = Esik: the kindergarten queue
web-tagline = The door to kindergarten
web-about = Register, put your child in the queue and see your place, all here. The service is free.
web-demo = Demo: all data is made up
web-skip = Skip to the answer
web-log = Conversation
web-you = You
web-us = Esik
web-input = Your answer
web-search = Start of the name
web-send = Send
web-attach = Attach a document
web-attach-hint = PDF, JPG or PNG, up to 10 MB
web-file = Document
web-language = Change the language
web-ways = Buttons that are always there
web-options = Possible answers
web-step = Step
web-typing = An answer is on its way
web-offline = The connection is lost. We go on by ourselves when it is back; what you wrote is safe.
web-uploading = Uploading
web-waiting = Sending
web-unsent = Not sent
web-newer = New message
web-refused = We could not take this message. Please refresh the page and send it again.
web-no-cookie = Your browser does not keep cookies, so we cannot recognise you. Please allow cookies for this site and refresh the page.
web-too-big = This file is larger than 10 MB. Please save it smaller or take the photo again.
web-empty-file = This file is empty. Please choose the document again.
web-too-often = Messages are coming too fast. Please wait a few seconds, we will go on by ourselves.
web-slow = The file took too long to upload. Please try a better connection or a smaller file.
web-broken = Something broke on our side, not yours. Please try again a little later.
web-noscript = JavaScript is off in your browser: new messages will not appear by themselves.
web-refresh = Refresh the page
web-start = Start
web-phone = Your phone
web-phone-empty = The SMS with the code will appear here.
web-phone-hint = Demo phone: no real SMS is sent
web-use-code = Use the code
web-close = Close
