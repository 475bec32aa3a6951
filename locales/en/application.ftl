# Application: from a child to a place in the queue.

application-child = For which child is the application? If the child is not in the list, press “Add a child”.
    .add = Add a child
    .help = Each child has an application of its own. If the child is not in the list, press “Add a child”: only the IIN is needed.
    .none = There is no such child in the list. Choose from the list or press “Add a child”.

application-check =
    .has_active = This child already has an application in the queue, and a second one is not needed. Here it is.
    .gone = This child is no longer in your list. Choose another one.

application-too_old = This child is past the age of the kindergarten queue: { $name }. It is time for school or a preschool class. A specialist will answer questions.
    .other = Another child
    .operator = I need a specialist
    .help = A child stands in the kindergarten queue until 1 September of the year in which the child turns 6. After that the child goes to school or a preschool class.

application-group = Which group does your child need? Each group has its own queue; most parents choose the general one.
    .help = The group type decides which queue the child joins. An inclusive or special group needs a PMPC conclusion, a sanatorium group needs a doctor's referral. If you are not sure, choose “General group”.
    .pmpc = This group needs the conclusion of the PMPC (psychological-medical-pedagogical consultation). If you do not have it yet, go on: you will show it when you go to the kindergarten.
    .medical = This group needs a doctor's referral from the polyclinic. If you do not have it yet, go on: you will show it when you go to the kindergarten.
    .too_young = The preschool group takes children from 5 years, and your child is still too young. Choose another group.

application-language = In which language should your child be taught in the kindergarten? Each language has its own queue.
    .help = This is the language of the kindergarten. It has nothing to do with the language we write in here.

application-usual =
    { $settlement_code ->
        [none] Where do you need a kindergarten: in the place you chose before or in another one?
       *[other] Where do you need a kindergarten? You chose before: { $settlement } ({ $region }).
    }
    .usual = The same place
    .other = Another place
    .help = The queue is kept by settlement, so choose the place where the child will go to kindergarten. Your registered address may be elsewhere.

application-region = In which region or city do you need a kindergarten? The queue is kept by settlement.
    .help = Choose the place where the child will go to kindergarten. Astana, Almaty and Shymkent stand in the list beside the regions.

application-district = Which district or town?
    .help = These are the districts and towns of the region you chose. Choose the place where the child will go to kindergarten.

application-settlement = Which city, town or village? The child joins the queue of this place.
    .help = Write the beginning of the name and the list gets shorter, for example “kara”. Where villages share a name, the rural district stands beside it.

application-social_later =
    .noted = The register of social status did not answer just now. A specialist of the education authority will fill this line in later; you need do nothing.

application-social = Your social status in the state register: { $social }. This line fills itself, no papers are needed. Is it right?
    .continue = Right, go on
    .dispute = The status is wrong
    .help = The status comes from a state database, so it cannot be changed here. If it is wrong, press “The status is wrong”: we will say whom to contact.

application-priority =
    Do you have an extraordinary or first-priority right to a place? If not, the child joins the general queue.

    The right must be proved by a document later. If it is not, the child returns to the general queue by the date of the application and loses time. If the document is not shown in time, the child goes on the stop-list and is offered no place for 10 days.
    .none = General queue
    .extraordinary = Extraordinary
    .first = First-priority
    .help = Extraordinary: children of the military and of special state bodies, children with disabilities. First-priority: large families, teachers' children, orphans, children with SEN and others. If in doubt, choose “General queue”.

application-category = Which category are you in? It decides which document is needed.
    .help = Choose one category that you can prove. If none fits, type “back” and choose the general queue.

application-documents =
    Send the document that proves the right: { $category }. PDF, JPG or PNG, up to 10 MB. { $category_code ->
        [X1] {""}
        [X2] {""}
        [P5] {""}
        [P7] {""}
       *[other] A state database can prove this category: if you have no document, press “Done” at once.
    }

    { $documents ->
        [0] No documents yet.
       *[other] Documents attached: { $documents }.
    } When you have finished, press “Done”.
    .done = Done
    .remove = Remove a document
    .help = A specialist of the education authority will check it. A certificate from work or service is good for one month. Do not send a photo of an identity card or passport, it is not needed.
    .added = The document is attached.
    .too_big = This file is too big, it must be 10 MB or less. Make it smaller or send it in parts.
    .bad_type = We cannot open this kind of file. Send the document as PDF, JPG or PNG.
    .too_many = No more documents fit. Remove one that is not needed and send the right one.
    .unavailable = The file could not be loaded. Send it again in a while; your other answers are in place.

application-documents_done =
    .missing = To prove the right, at least one document is needed. If you have none, type “back” and choose the general queue.

application-issued = When was the certificate issued? Write the date like this: 23.11.2026.
    .help = A certificate is good for one month from its date. The date usually stands at the top or near the seal.
    .fresh = The certificate is good until: { $good_until }. We will remind you before it gets too old.
    .future = That day has not come yet. Look at the date on the certificate and write it again.

application-stale = The certificate is out of date, it was good until: { $good_until }. If you have a new one, attach it. If not, go on: you can send a new one later, from the application.
    .documents = Attach a new one
    .later = Send it later
    .help = A specialist may not accept an old certificate; the child then stands in the general queue by its own date. If you mistyped the date, type “back” and mend it.

application-remove = Which document shall we remove?
    .help = The document you choose is removed from this application. You can attach another one afterwards.
    .removed = The document was removed.

application-consent = Do you agree to the education authority receiving the data for this application: about you and your child, the status, the documents? They are used for the queue only.
    .agree = I agree
    .read = Read the policy
    .decline = I do not agree
    .help = The education authority handles the application, and by law that needs your consent. If you do not agree, no application is filed and no data are passed on.

application-policy =
    { -policy-text }

    Do you agree to passing on the data for this application?
    .agree = I agree
    .decline = I do not agree
    .help = This is the full data policy. If you agree, we go on to check the application. If you do not, no application is filed.

application-summary =
    Check the application:
    Child: { $name }
    Group type: { $group }
    Language of instruction: { $language }
    Region, city: { $region }
    District, settlement: { $district }{ $settlement_code ->
        [same] {""}
       *[other] {", "}{ $settlement }
    }
    Social status: { $social }
    Right: { $priority }{ $category_code ->
        [none] {""}
       *[other] {"; category: "}{ $category }
    }
    Documents attached: { $documents }

    If all is right, press “File the application”.
    .file = File the application
    .change_child = Change the child
    .change_group = Change the group
    .change_language = Change the language
    .change_region = Change the region
    .change_district = Change the district
    .change_settlement = Change the settlement
    .change_priority = Change the right
    .change_documents = Change the documents
    .cancel = Do not file
    .help = The application is not filed yet. To mend something, press its button. The place in the queue counts from the moment you press “File the application”.

application-file =
    .has_active = This child already has an application in the queue, and a second one is not needed. Here it is.
    .gone = This child is no longer in your list, and no application was filed. Choose another one.

application-done =
    The application is accepted, the child is in the queue.
    Number: { $number }
    Filed: { $filed }
    Queue: { $settlement }, children born in the same year
    Group type: { $group }
    Language of instruction: { $language }
    Place in the queue: { $place } of { $total }
    Place in your category ({ $right }): { $own }
    { $checking ->
        [yes] The education authority has yet to check your right. If it is not proved, the child moves to the general queue with the same date and the place changes.
       *[no] The place changes: it goes down when a child ahead is enrolled, and may go up when a child with a benefit joins.
    }

    Nobody can say beforehand when a place comes free. You can see your place in the queue at any moment: open “My applications” in the menu. When there is news, or it is time to confirm your interest, we will write here.

application-declined = Without your consent no application was filed. If you change your mind, choose “File an application” in the menu at any time. For questions, type “specialist”.
