# Kindergartens: the catalogue, a card, the family's own list.

kindergartens-main =
    Which kindergartens shall we look at?{ $near_code ->
        [yes] {" "}Your district: { $usual }.
       *[other] {""}
    }
    .near = In my district
    .other = In another district
    .kept = Saved ones
    .wishes = Requests in my name
    .subscriptions = News of free places
    .help = Choose a kindergarten in the list to see its address, phone, groups, fee and free places. You can save the ones you like.

kindergartens-region = In which region or city shall we look?
    .help = Choose where you need a kindergarten. Astana, Almaty and Shymkent stand in one list with the regions.

kindergartens-district = Which district or city?
    .help = These are the districts and cities of the chosen place.

kindergartens-list = Which kindergarten shall we show? You may write its number, such as “№ 12”, or its name. Free places for your child's age stand beside it.
    .other = Another district
    .help = The list has the open kindergartens of this place. Choosing one shows its card; it is no request yet.

kindergartens-empty = We know of no kindergarten in this place. Shall we look in a neighbouring district?
    .other = Another district
    .menu = Back to the menu
    .help = The list comes from the education department. If a kindergarten is missing, ask a specialist.

kindergartens-kept = The kindergartens you saved. Which one shall we show?
    .help = Shortly before places of a saved kindergarten open to everyone, we write here.

kindergartens-none_kept = No saved kindergartens are left. Shall we look at others?
    .other = Look for one
    .menu = Back to the menu
    .help = Open a card and press “Save”, then the kindergarten stands in this list.

kindergartens-load =
    .gone = This kindergarten is closed or no longer listed. Please choose another.

kindergartens-card =
    { $kindergarten }
    Kind: { $kindergarten_kind }, { $kindergarten_ownership }
    Address: { $kindergarten_address }
    Phone: { $kindergarten_phone_code ->
        [none] not given
       *[other] { $kindergarten_phone }
    }
    Hours: { $kindergarten_hours }
    Language: { $kindergarten_languages_code ->
        [none] not given
       *[other] { $kindergarten_languages }
    }
    Groups: { $kindergarten_groups_code ->
        [none] not given
       *[other] { $kindergarten_groups }
    }
    Parental fee: { $kindergarten_fee ->
        [0] not given
       *[other] { $kindergarten_fee } tenge a month (as of { $kindergarten_fee_at })
    }
    Ramp: { $kindergarten_ramp ->
        [yes] yes
       *[no] no
    }
    Published free places: { $kindergarten_free_code ->
        [none] none now
       *[other] { $kindergarten_free } (year of birth – places)
    }
    .places = Free places here
    .wish = Request a place for me
    .tell = Tell me of free places
    .keep = Save
    .leave = Take out of saved
    .another = Another kindergarten
    .help = “Request a place for me”: when a place opens, we ask for it in your name. “Tell me of free places”: we only write to you. Please check fee and hours with the kindergarten itself.

kindergartens-keeping =
    .done = The kindergarten is saved.

kindergartens-leaving =
    .done = The kindergarten is taken out of the saved ones.
