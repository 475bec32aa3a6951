# The referral itself (PDF), the file for a calendar, and the page that verifies it.

paper-title = Referral
paper-subtitle = Referral to a kindergarten
paper-number = Referral number
paper-child = Child
paper-kindergarten = Kindergarten
paper-address = Address
paper-phone = Phone
paper-hours = Opening hours
paper-issued = Date of issue
paper-valid = Last day (inclusive)
paper-bring = Take these to the kindergarten
    .referral = this referral
    .application = the parent's application (annex 5 of the Rules)
    .identity = the parent's identity document
    .birth = the child's birth certificate
    .health = the child's health passport and a certificate from the polyclinic (with vaccinations)
    .conclusion = the PMPC conclusion
paper-late = If you cannot make it by this day, write to us beforehand: the term can be extended once, by up to 30 days. If you do not, the referral is cancelled.
paper-verify = To check that this referral is genuine, point a phone's camera at the code
paper-free = Both the queue and the referral are free of charge.

paper-event = Last day of the kindergarten referral
paper-alarm = Tomorrow is the last day of the kindergarten referral

verify-title = Verify a referral
verify-number = Referral number
verify-kindergarten = Kindergarten
verify-address = Address
verify-issued = Date of issue
verify-valid = Last day (inclusive)
verify-state = State
    .issued = Valid
    .extended = Valid, the term was extended
    .enrolled = Used: the child has been admitted
    .refused = Not valid: the kindergarten refused
    .given_up = Not valid: the family gave the place up
    .missed = Not valid: the term is over
    .cancelled = Not valid: cancelled
verify-private = This page shows no data of the child or the parents.
verify-unknown = There is no such referral
verify-unknown-hint = The link may have been copied in part: point the camera at the code once more. If it fails again, call the contact centre: { -contact-phone }.
verify-often = Too many requests. Try again in a minute.
verify-broken = Something failed on our side. Try again a little later.

paper-gone = This link has expired
paper-gone-hint = To get the referral again, go back to the chat and ask for a new link.
paper-gone-file = To get the file again, go back to the chat and ask the specialist.
