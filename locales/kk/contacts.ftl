# Байланыс орталығы: numbers and hours.

contacts-open =
    Байланыс орталығы қазір жұмыс істеп тұр.
    Телефон: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Жұмыс уақыты: { -contact-hours }.

    Қоңырау шалыңыз немесе WhatsApp-қа жазыңыз. Өтініш нөмірі болса, оны айтыңыз; ЖСН мен SMS кодты чатқа жазбаңыз.

contacts-closed =
    Байланыс орталығы қазір жабық.
    Телефон: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Жұмыс уақыты: { -contact-hours }.

    WhatsApp-қа қазір жаза берсеңіз болады, жұмыс уақытында жауап береді. Кезектегі орныңызды осында кез келген уақытта көресіз.
