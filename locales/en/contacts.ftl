# Contact centre: numbers and hours.

contacts-open =
    The contact centre is open now.
    Phone: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Hours: { -contact-hours }.

    Call or write on WhatsApp. If you have an application number, give it; do not write your IIN or an SMS code in a chat.

contacts-closed =
    The contact centre is closed now.
    Phone: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Hours: { -contact-hours }.

    You can write on WhatsApp now, and they will answer in working hours. Your place in the queue can be seen here at any moment.
