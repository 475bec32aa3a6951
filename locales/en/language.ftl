# Language: the language of the talk, not of the kindergarten.

language-choose =
    Қай тілде сөйлескен ыңғайлы?
    На каком языке Вам удобнее?
    Which language suits you best?
    .kk = Қазақша
    .ru = Русский
    .en = English
    .help = We will write in the language you choose. This is only the language of our talk: the kindergarten's language is a separate question. You can switch at any time by typing /lang.

language-chosen = Good, from now on we write in English. You can switch at any time by typing /lang.
