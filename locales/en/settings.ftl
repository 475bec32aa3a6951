# Settings: language, phone, my place.

settings-main = What shall we change?
    .language = Language of the talk
    .phone = Phone number
    .place = My place
    .notices = Notices
    .channels = My channels
    .menu = Back to the menu
    .help = “My place” is the settlement we offer at once in an application, so that you need not choose it again. If your number has changed, update it: news of a referral comes to it.

settings-phone = Write your new phone number, for example 8 701 123 45 67. News about the queue and a referral will come to it.
    .help = We check the number with an SMS code to make sure it is yours. The old number stays until the new one is confirmed.
    .phone_mobile = This does not look like a mobile number, and an SMS may not reach it. Write a mobile number; if you do mean this one, send it once more.
    .too_soon = The code we sent still works; you can ask for a new one in { $wait } s.
    .not_yet = A code went to this number a moment ago, but it does not work here. You can ask for a new one in { $wait } s.
    .too_many = Too many codes were asked for this number in a row, so we stopped sending them for a while.
    .sms_down = The SMS service is not answering now, so the code was not sent.
    .unavailable = The SMS service did not answer in time, so we do not know whether the code was sent.

settings-code = We sent an SMS to { $phone }. Write the code from it: this shows us that the number is yours.
    .resend = Send again
    .other_number = Another number
    .help = The code is the digits in the SMS. If it has not come in a minute or two, press “Send again”. Tell the code to nobody: our specialist never asks for it.
    .mismatch = The code differs from the one in the SMS. Look at the latest SMS and write the code again: tries left – { $left }.
    .expired = The time of this code has run out. Write the number again and we will send a new code.
    .used = This code has been used already. Write the number again and we will send a new code.
    .locked = The code did not match several times and is no longer good. Write the number again, and we will send a new one.

settings-resend =
    .sent = We sent a new code; the one in the earlier SMS no longer works.
    .too_soon = The code we sent still works; you can ask for a new one in { $wait } s.
    .not_yet = A code went to this number a moment ago, but it does not work here. You can ask for a new one in { $wait } s.
    .too_many = Too many codes were asked for this number in a row, so we stopped sending them for a while.
    .sms_down = The SMS service is not answering now, so the code was not sent.
    .unavailable = The SMS service did not answer in time, so we do not know whether the code was sent.

settings-soon = To get a code at { $phone }, press “Send the code”.
    .send = Send the code
    .other_number = Another number
    .help = Codes to one number go out a minute apart, so that nobody is flooded with SMS. Wait a little and press “Send the code”. Nothing you have answered is lost.

settings-taken = We could not add this number to your registration. Press “Another number” or talk to a specialist, who will help.
    .other_number = Another number
    .operator = I need a specialist
    .help = One number belongs to one parent only. If this number is yours, a specialist of the contact centre will check and settle it.

settings-later = Your old number stays for now. Try again in a while or talk to a specialist.
    .retry = Try again
    .operator = I need a specialist
    .later = Later
    .help = “Try again” repeats the last step. If you choose “Later”, you go back to the menu and the old number stays.

settings-region = In which region or city do you need a kindergarten? The next application will offer this place at once.
    .help = Choose the place where the child will go to kindergarten. Astana, Almaty and Shymkent stand in the list beside the regions.

settings-district = Which district or town?
    .help = These are the districts and towns of the region you chose.

settings-settlement = Which city, town or village?
    .help = Write the beginning of the name and the list gets shorter, for example “kara”. Where villages share a name, the rural district stands beside it.

settings-phone_changed = Your number is updated: { $phone }. Messages will come to it from now on. You can change it again in the settings if you need to.

settings-place_saved = Your place is saved: { $settlement } ({ $region }). The next application will offer it at once. Applications already filed do not change.
