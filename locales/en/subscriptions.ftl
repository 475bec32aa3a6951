# News of free places: where, of which groups, how often.

subscriptions-list = We tell you of free places by these subscriptions. Which one shall we open?
    .new = Add a new one
    .help = Open one to choose whether we write at once or once a day, or to stop it.

subscriptions-empty = You get no news of free places yet. Shall we write when a place opens?
    .new = Yes, subscribe
    .menu = Back to the menu
    .help = It is free and does not touch the queue. If it is your child's turn, we write without it too.

subscriptions-full = There may be at most { $most } subscriptions, and you have them all. Stop one you do not need and we add the new one.
    .list = See the list
    .menu = Back to the menu
    .help = The limit is there so that the one that matters is not lost among many.

subscriptions-place =
    Where shall we look for free places?{ $near_code ->
        [yes] {" "}Your district: { $usual }.
       *[other] {""}
    }
    .near = My district
    .other = Another district
    .help = In the next step you choose the whole district or one kindergarten.

subscriptions-region = Which region or city?
    .help = Astana, Almaty and Shymkent stand with the regions.

subscriptions-district = Which district or city?
    .help = These are the districts and cities of the chosen place.

subscriptions-within = { $district }: all the kindergartens, or only one?
    .all = All of them
    .one = One kindergarten
    .help = If you choose one, we write only when a place opens there.

subscriptions-kindergarten = Which kindergarten? You may write its number, such as “№ 12”, or its name.
    .help = The list has the open kindergartens of this district.

subscriptions-which = For which child do we look?
    .help = The news fits the year of birth, language and group of the chosen child.

subscriptions-scope = Only places as in your application: born in { $year }, { $language }, { $group }? Or any?
    .own = As in application
    .any = Any places
    .help = A place of another queue cannot be had without changing the application, so the first is usually enough.

subscriptions-pace = How shall we write: as soon as a place opens, or once a day at 18:00?
    .instant = At once
    .daily = Once a day
    .help = “At once” is when a place is published. “Once a day” is all places of the day in one message; we do not write at night.

subscriptions-summary =
    Please check:
    Where: { $within_code ->
        [one] { $kindergarten }
       *[other] { $district }
    }
    Which places: { $scope_code ->
        [own] born in { $year }, { $language }, { $group }
       *[other] any
    }
    When we write: { $pace_code ->
        [daily] once a day, at 18:00
       *[other] as soon as a place opens
    }
    .save = Subscribe
    .change_place = Change where
    .change_scope = Change which places
    .change_pace = Change when
    .cancel = Do not subscribe
    .help = “Subscribe” and we write like this. You can stop it at any time.

subscriptions-load =
    .gone = This subscription is stopped already.

subscriptions-card =
    Where: { $subscription_code ->
        [none] { $subscription_place }
       *[other] { $subscription }
    }
    Which places: { $subscription_language_code ->
        [none] any
       *[other] { $subscription_year } year of birth, { $subscription_language }, { $subscription_group }
    }
    When we write: { $subscription_digest ->
        [yes] once a day, at 18:00
       *[no] as soon as a place opens
    }
    .daily = Write once a day
    .instant = Write at once
    .stop = Stop the news
    .list = All subscriptions
    .help = To change where or which group, stop this one and add a new one. It does not touch the queue.

subscriptions-stop =
    Stop writing about free places here: { $subscription_code ->
        [none] { $subscription_place }
       *[other] { $subscription }
    }?
    .confirm = Yes, stop it
    .keep = No, keep writing
    .help = When it is your child's turn we write anyway. You can subscribe again at any time.

subscriptions-stopping =
    .done = Done, we write no more of this.

subscriptions-done =
    You are subscribed. When a place opens, we write here { $pace_code ->
        [daily] once a day, at 18:00
       *[other] at once
    }. You can change or stop it in the menu, under “Kindergartens”.
