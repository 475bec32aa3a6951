# A paper for a right: a new one for an application that is filed.

proof-documents =
    { $name }: send the document that proves the right: { $category }. PDF, JPG or PNG, up to 10 MB.

    { $documents ->
        [0] No documents yet.
       *[other] Documents attached: { $documents }.
    } When you have finished, press “Done”.
    .done = Done
    .remove = Remove a document
    .help = A specialist of the education authority will check it; until then the right is kept. Do not send a photo of an identity card or passport, it is not needed.
    .added = The document is attached.
    .too_big = This file is too big, it must be 10 MB or less. Make it smaller or send it in parts.
    .bad_type = We cannot open this kind of file. Send the document as PDF, JPG or PNG.
    .too_many = No more documents fit. Remove one that is not needed and send the right one.
    .unavailable = The file could not be loaded. Send it again in a while; your other answers are in place.

proof-remove = Which document shall we remove?
    .help = The document you choose is removed; you can attach another one instead.
    .removed = The document was removed.

proof-dated =
    .bare = First send the document itself: a photo or a file will do.

proof-issued = When was the certificate issued? Write the date like this: 23.11.2026.
    .help = A certificate is good for one month from its date. The date usually stands at the top or near the seal.
    .fresh = The certificate is good until: { $good_until }. We will remind you before it gets too old.
    .future = That day has not come yet. Look at the date on the certificate and write it again.

proof-stale = The certificate is out of date, it was good until: { $good_until }. A specialist will not accept it; a new one is needed.
    .documents = Attach a new one
    .later = Send it later
    .help = Get a new certificate at the place of work or service. If you mistyped the date, type “back” and mend it.

proof-send =
    .bare = The documents were not kept. Please send them once more.

proof-sent = The document went to a specialist. We will write what was decided by: { $until }. Until then the right is kept.

proof-nothing = No document is needed for this application now.
