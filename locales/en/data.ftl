# My data: what we hold about a parent, and its erasure.

data-show =
    This is what we hold about you:
    Name: { $person }
    Date of birth: { $person_birth }
    IIN: { $iin }
    Phone: { $phone }
    Children: { $children }
    Applications: { $applications }
    Documents: { $documents }
    Consent: policy version { $policy }, { $agreed }
    .policy = Read the policy
    .erase = Delete my data
    .keep = Leave as it is
    .help = Here you see what we keep about you. Name, IIN and phone are not shown in full, so that no stranger sees them. “Delete my data” withdraws your consent and erases the data.

data-policy = { -policy-text }
    .data = Back to my data
    .help = This is the policy you agreed to when you registered. To withdraw your consent, go back to your data and choose “Delete my data”.

data-erase =
    Delete your data? All of it goes: your registration, the list of children, the documents and the applications in the queue.

    The place in the queue is lost and cannot be brought back. Only a record of the consent and of the deletion stays, as the law asks.
    .confirm = Yes, delete all
    .keep = No, keep
    .help = This withdraws your consent. If you still need an application in the queue, choose “No, keep”. The data on the portal are kept by the portal itself.

data-signed = Your child is enrolled in a kindergarten and there is a signed application. So the data are not deleted yet: they are erased 90 days after enrolment.
    .keep = I see
    .operator = I need a specialist
    .help = By law data cannot be deleted while an obligation stands. If you have questions, a specialist will explain.

data-kept = Your data stay as they were. You can see them at any time: open “My data” in the menu.

data-erased = Your data are deleted and your consent is withdrawn. We will not write to you any more. If you wish to register again, type /start at any time.
