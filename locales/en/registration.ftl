# Registration: a parent becomes known to us.

registration-consent =
    To enrol a child in the kindergarten queue we need your phone, your IIN and details about you and your child. They are handled by { -operator-name }. The full policy, in eight parts, is under “Read the policy”.

    Do you agree to your data being used?
    .agree = I agree
    .read = Read the policy
    .decline = I do not agree
    .help = By law personal data may be used only with your consent, so we ask this first. If you agree, press “I agree”. You can withdraw consent later under “My data”.

registration-policy =
    { -policy-text }

    Do you agree to your data being used?
    .agree = I agree
    .decline = I do not agree
    .help = This is the full data policy. If you agree, press “I agree” and we go on. If you do not, we do not ask for your phone or IIN.

registration-phone = Write your phone number, for example 8 701 123 45 67. We use it to recognise you and to send news about the queue.
    .help = To make sure the number is yours, we may send a code to it by SMS. News of a referral or a free place will come to it too, so give a Kazakhstan mobile number that you use.
    .phone_mobile = This does not look like a mobile number, and an SMS may not reach it. Write a mobile number; if you do mean this one, send it once more.
    .too_soon = The code we sent still works; you can ask for a new one in { $wait } s.
    .not_yet = A code went to this number a moment ago, but it does not work here. You can ask for a new one in { $wait } s.
    .too_many = Too many codes were asked for this number in a row, so we stopped sending them for a while.
    .sms_down = The SMS service is not answering now, so the code was not sent.
    .unavailable = The SMS service did not answer in time, so we do not know whether the code was sent.

registration-code = We sent an SMS to { $phone }. Write the code from it: this shows us that the number is yours.
    .resend = Send again
    .other_number = Another number
    .help = The code is the digits in the SMS; just write them here. If it has not come in a minute or two, press “Send again”. Tell the code to nobody: our specialist never asks for it.
    .mismatch = The code differs from the one in the SMS. Look at the latest SMS and write the code again: tries left – { $left }.
    .expired = The time of this code has run out. Write your number again and we will send a new code.
    .used = This code has been used already. Write your number again and we will send a new code.
    .locked = The code did not match several times and is no longer good. Write the number again, and we will send a new one.
    .remind = The code in the earlier SMS no longer works: press “Send again” and we will send a new one.

registration-resend =
    .sent = We sent a new code; the one in the earlier SMS no longer works.
    .too_soon = The code we sent still works; you can ask for a new one in { $wait } s.
    .not_yet = A code went to this number a moment ago, but it does not work here. You can ask for a new one in { $wait } s.
    .too_many = Too many codes were asked for this number in a row, so we stopped sending them for a while.
    .sms_down = The SMS service is not answering now, so the code was not sent.
    .unavailable = The SMS service did not answer in time, so we do not know whether the code was sent.

registration-soon = To get a code at { $phone }, press “Send the code”.
    .send = Send the code
    .other_number = Another number
    .help = Codes to one number go out a minute apart, so that nobody is flooded with SMS. Wait a little and press “Send the code”. Nothing you have answered is lost.

registration-tail = A parent is registered with this number. A number may get a new owner, so that nobody else sees the data please confirm it is you: write the last 4 digits of your IIN.
    .new_owner = It is mine now
    .other_number = Another number
    .help = A phone number can be given to another person, and only the parent may see the data of the children. If you got the number lately and have not registered here, press “It is mine now”.
    .iin_tail = Here we need 4 digits: the very last ones of your own IIN; it is on your identity card.

registration-birth = Now write your own date of birth, for example 08.03.1992.
    .help = If the end of the IIN and the date of birth both match, we know you. We need your own date of birth, not the child's.
    .joined = You have registered with this number before, and we know you.
    .mismatch = The answers differ from what we have. Look at your identity card and write them again: tries left – { $left }.

registration-locked =
    The answers differed three times, so to protect the data we have closed this question for a day.

    If this registration is yours, try tomorrow or call the contact centre: { -contact-phone }. A specialist will check and help. If you got the number lately, press “It is mine now”.
    .new_owner = It is mine now
    .other_number = Another number
    .operator = I need a specialist
    .later = Later
    .help = This way the data of children are not shown to a stranger. The applications and the places in the queue are kept, and other channels work as before.

registration-new_owner =
    Then we begin a registration of your own. You will not see the data of the number's former owner.

    When your registration is complete, the number leaves theirs, and we tell them in their other channels. Is this number really yours now?
    .yes = Yes, it is mine
    .no = No, go back
    .help = If you bought or got this number lately, press “Yes, it is mine”. If it was you who registered with it before, go back and answer the question.

registration-iin = Write your own IIN (12 digits). With it we take your name from the state register, so you need not type it.
    .help = The IIN is the 12 digits on your identity card; spaces between them do no harm. It shows that a parent or legal representative is applying. Do not send a photo of the card, the digits are enough.
    .iin_digits =
        { $typed ->
            [0] We found no digits in your answer. An IIN has 12 digits; you will find it on your identity card.
            [12] An IIN never has all digits the same. Look at your identity card and write the 12 digits again.
           *[other] An IIN has 12 digits, and you wrote { $typed }. Look at your identity card and write all of it, without letters.
        }
    .iin_person = This is the number of a company (BIN). We need a person's IIN, it is on your identity card.
    .iin_checksum = One digit seems to be mistyped. Look at your identity card and write the IIN again.
    .iin_date = The birth date at the start of this IIN looks unusual. Compare it with the document; if it is really so, send it once more.
    .iin_adult = The owner of this IIN seems to be under 16. Here we need your own IIN, not the child's.
    .unavailable = The state register is not answering now, so the IIN was not checked.

registration-iin_unknown = We could not register you with this IIN. Compare the digits with your identity card and press “Write the IIN again”. If all is right, a specialist will help.
    .retype = Write the IIN again
    .operator = I need a specialist
    .later = Later
    .help = If even one digit differs, the register finds nobody, so check the IIN first. If you choose “Later”, your answers are kept.

registration-confirm =
    This is what the register says:
    { $person }
    Date of birth: { $person_birth }

    Is this you?
    .yes = Yes, it is me
    .no = No, it is not me
    .help = One wrong digit may bring up another person, so we ask before saving. The name is shown shortened. If you answer “no”, you write the IIN again.

registration-later = Your answers are kept. Try again in a while, or come back later and go on from here.
    .retry = Try again
    .operator = I need a specialist
    .later = Later
    .help = The delay may not be yours but the service's. “Try again” repeats the last step. If you choose “Later”, your answers are kept for 14 days.

registration-done =
    { $again ->
        [yes] Everything is as before: your children and applications are in the menu.
       *[no] Done, registration is complete. Now you can enrol a child in the queue: choose “File an application”.
    } Type “menu” at any time to come back here.

registration-declined = We cannot register you without your consent, so we do not ask for your phone or IIN. If you change your mind, type /start at any time. You can also apply through egov.kz or at a public service centre.
