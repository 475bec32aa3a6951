# A child is added.

child-iin = Write the child's IIN (12 digits). With it we take the child's details from the register ourselves.
    .help = The child's IIN is on the birth certificate. It is needed so that no two children are mixed up in the queue. Do not send a photo of the document, the digits are enough.
    .iin_digits =
        { $typed ->
            [0] We found no digits in your answer. The child's IIN has 12 digits; you will find it on the birth certificate.
            [12] An IIN never has all digits the same. Look at the birth certificate and write the 12 digits again.
           *[other] An IIN has 12 digits, and you wrote { $typed }. Look at the birth certificate and write all of it, without letters.
        }
    .iin_person = This is the number of a company (BIN). We need the child's IIN, it is on the birth certificate.
    .iin_checksum = One digit seems to be mistyped. Look at the birth certificate and write the IIN again.
    .iin_date = The birth date at the start of this IIN looks unusual. Compare it with the document; if it is really so, send it once more.
    .own = This is your own IIN. Write the child's, it is on the birth certificate.
    .listed = This child is in your list already. Write another child's IIN, or type “menu” and open “My children”.
    .unborn = The birth date in this IIN has not come yet. Compare the digits with the birth certificate and write it again.
    .unavailable = The state register is not answering now, so the child's IIN was not checked.

child-too_old = By this IIN the child is past the age of the kindergarten queue: it is time for school or a preschool class. If the IIN is wrong, press “Write the IIN again”; a specialist will answer questions.
    .retype = Write the IIN again
    .operator = I need a specialist
    .help = A child stands in the kindergarten queue until 1 September of the year in which the child turns 6. Check that the birth year in the IIN is right.

child-stranger = We could not add a child with this IIN to your list. Compare the digits with the birth certificate and press “Write the IIN again”. If all is right, a specialist will help.
    .retype = Write the IIN again
    .operator = I need a specialist
    .help = Only a parent or legal representative can add a child, and the state register confirms it. If you are a guardian, talk to a specialist.

child-full = No more children can be added to your list. If you need to add one more, talk to a specialist.
    .operator = I need a specialist
    .menu = Back to the menu
    .help = One parent's list holds a limited number of children. If one was added by mistake, take it off the list under “My children”.

child-confirm =
    This is what the register says:
    { $person }
    Date of birth: { $person_birth }
    Sex: { $person_sex }

    Is this your child?
    .yes = Yes, my child
    .no = No, another child
    .help = One wrong digit may bring up another child, so we ask before saving. If you answer “no”, you write the IIN again.

child-sex = Is your child a boy or a girl? Choose as it stands in the birth certificate: the application states it.
    .boy = Boy
    .girl = Girl
    .help = We ask when the register and the IIN leave it open, or when you chose to change the answer. If in doubt, look at the birth certificate.
    .sex_digits = The IIN says otherwise. Look at the birth certificate; if your choice is right, choose it once more.

child-ethnicity = Choose the child's nationality (ethnicity). It is a line of the portal's form and does not affect the queue; if you would rather not say, choose “Prefer not to say”.
    .help = It is asked for statistics only and does not affect the place in the queue. Choose from the list or type it. You have the right not to say.

child-summary =
    Please check:
    Child: { $person }
    Date of birth: { $person_birth }
    IIN: { $iin }
    Sex: { $sex }
    Ethnicity: { $ethnicity }

    If all is right, press “Save”.
    .save = Save
    .change_iin = Change the IIN
    .change_sex = Change the sex
    .change_ethnicity = Change the ethnicity
    .cancel = Leave without saving
    .help = Nothing is saved yet. To mend something, press its button. The IIN is not shown in full, for safety.

child-later = Your answers are kept. Try again in a while, or come back later and go on from here.
    .retry = Try again
    .operator = I need a specialist
    .later = Later
    .help = “Try again” checks the IIN with the register once more. If you choose “Later”, your answers are kept for 14 days.

child-done =
    The child is in your list now: { $person }

    You can file an application. The list is always in the menu, under “My children”.
