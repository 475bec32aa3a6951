SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);
CREATE TABLE public.accounts (
    id text NOT NULL,
    phone_index text,
    iin_index text,
    phone bytea,
    person bytea,
    language text NOT NULL,
    notify_contact text,
    region text,
    district text,
    settlement text,
    created_at bigint NOT NULL,
    erased_at bigint
);
CREATE TABLE public.applications (
    id text NOT NULL,
    number text NOT NULL,
    account_id text NOT NULL,
    child_id text NOT NULL,
    settlement text NOT NULL,
    birth_year bigint NOT NULL,
    language text NOT NULL,
    group_type text NOT NULL,
    subqueue text NOT NULL,
    class text NOT NULL,
    category bytea,
    social bytea,
    checking boolean NOT NULL,
    status text NOT NULL,
    active boolean NOT NULL,
    standing boolean NOT NULL,
    seq bigint NOT NULL,
    filed_at bigint NOT NULL,
    deleted_at bigint,
    undo_until bigint,
    previous_status text
);
CREATE TABLE public.blob_chunks (
    blob_id text NOT NULL,
    n bigint NOT NULL,
    body bytea NOT NULL
);
CREATE TABLE public.blobs (
    id text NOT NULL,
    owner text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.calls (
    id text NOT NULL,
    conversation_id text NOT NULL,
    action text NOT NULL,
    idempotency_key text NOT NULL,
    args bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    deadline_at bigint NOT NULL,
    claimed_until bigint,
    outcome text,
    result bytea,
    created_at bigint NOT NULL,
    finished_at bigint
);
CREATE TABLE public.children (
    id text NOT NULL,
    account_id text NOT NULL,
    iin_index text NOT NULL,
    birth_year bigint NOT NULL,
    person bytea,
    details bytea,
    created_at bigint NOT NULL,
    removed_at bigint
);
CREATE TABLE public.codes (
    id text NOT NULL,
    phone_index text NOT NULL,
    conversation_id text NOT NULL,
    purpose text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    tries bigint NOT NULL,
    sends bigint NOT NULL,
    sent_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.consents (
    id text NOT NULL,
    account_id text,
    conversation_id text NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    language text NOT NULL,
    text_hash text NOT NULL,
    full_name bytea,
    given_at bigint NOT NULL,
    withdrawn_at bigint
);
CREATE TABLE public.contacts (
    id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    external_id text NOT NULL,
    language text,
    proof text NOT NULL,
    phone_index text,
    phone bytea,
    reachable boolean NOT NULL,
    conversation_id text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.conversations (
    id text NOT NULL,
    account_id text,
    owner text NOT NULL,
    epoch bigint NOT NULL,
    due_at bigint,
    claimed_until bigint,
    claimed_by text,
    created_at bigint NOT NULL
);
CREATE TABLE public.documents (
    blob_id text NOT NULL,
    conversation_id text NOT NULL,
    application_id text,
    added_at bigint NOT NULL
);
CREATE TABLE public.inbox (
    id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    update_id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text NOT NULL,
    payload bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    next_at bigint NOT NULL,
    received_at bigint NOT NULL,
    ord bigint NOT NULL,
    cause text
);
CREATE TABLE public.keys (
    owner text NOT NULL,
    wrapped bytea NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.leases (
    name text NOT NULL,
    holder text NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.limit_hits (
    key_index text NOT NULL,
    window_start bigint NOT NULL,
    hits bigint NOT NULL
);
CREATE TABLE public.meta (
    key text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.notices (
    id text NOT NULL,
    account_id text NOT NULL,
    kind text NOT NULL,
    dedupe_key text NOT NULL,
    urgent boolean NOT NULL,
    body bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    claimed_until bigint,
    created_at bigint NOT NULL,
    done_at bigint
);
CREATE TABLE public.numbers (
    series text NOT NULL,
    last bigint NOT NULL
);
CREATE TABLE public.outbox (
    id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    lane text NOT NULL,
    epoch bigint NOT NULL,
    turn_id text,
    body bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    next_at bigint NOT NULL,
    claimed_until bigint,
    provider_ref text,
    created_at bigint NOT NULL,
    ord bigint NOT NULL,
    sent_at bigint,
    cause text
);
CREATE TABLE public.places (
    code text NOT NULL,
    parent text,
    level bigint NOT NULL,
    kind text NOT NULL,
    name_kk text NOT NULL,
    name_ru text NOT NULL,
    name_en text NOT NULL,
    folded_kk text NOT NULL,
    folded_ru text NOT NULL,
    folded_en text NOT NULL,
    selectable boolean NOT NULL
);
CREATE TABLE public.queue_blocks (
    subqueue text NOT NULL,
    class text NOT NULL,
    level bigint NOT NULL,
    block bigint NOT NULL,
    members bigint NOT NULL,
    CONSTRAINT queue_blocks_members_check CHECK ((members >= 0))
);
CREATE TABLE public.queue_heads (
    subqueue text NOT NULL,
    last_seq bigint NOT NULL,
    last_filed_at bigint NOT NULL
);
CREATE TABLE public.sessions (
    conversation_id text NOT NULL,
    dialogue text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    seq bigint NOT NULL,
    body bytea NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE public.sms_log (
    id text NOT NULL,
    phone_index text NOT NULL,
    conversation_id text,
    body bytea NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.staff (
    id text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    created_at bigint NOT NULL,
    disabled_at bigint
);
CREATE TABLE public.timers (
    id text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    conversation_id text,
    due_at bigint NOT NULL,
    claimed_until bigint,
    attempts bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.tokens (
    id text NOT NULL,
    kind text NOT NULL,
    conversation_id text,
    subject text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.turns (
    id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    dialogue text NOT NULL,
    state text NOT NULL,
    input text NOT NULL,
    outcome text,
    cause text,
    content bytea
);
INSERT INTO public._sqlx_migrations VALUES (1, 'house', '2026-11-26 23:03:09.040539+00', true, '\xf106df669983e116a9cd1e8398cea1f5f54a2a4320f364cae3e80a58c9f7265afa020d28be37a38524ebce2afab25a42', 258388846);
INSERT INTO public.accounts VALUES ('acc_01a207a6c66070008fb039e0547d3256', 'c40596d7d04243a26f22e0dd8aaba6b6', '5632aed82d4f248039e6032c8710e700', '\x010995734426cc129f8c99db39d3f549adce085957e244ef91999ff8a454193b51304611512ac983ff59373788bf82624ffacb4044d3c0', '\x01165aee848f6c2224ea974dd905ed40461fb80a56657fec5a4bf70d3d11c9968e0b8c97028d2f1ce19f5834697b8945905ef7eb0e4655adb2b4a3fd84bb910f0bad366fc1cf51518d18be45e2aa31e5500623e5187a7d1273a0986eb16d131cfc9dbae232ab4cd22c5e5a1e5ab4590bc0dc0a505eb1fe40cbc117afa303378e3d6a8da16b5300ead00ab9dc7630eae4af2af2d92928fc7cbc262075c4c5d36af246ea363c99ac99a07ec2ef4a07c97a2c13ee1e896bbd0c74a2ca9274d9d8', 'ru', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c66070009999202a084be4b7', '5959b8562a24c6bc5c7ff839301500eb', '32587dc93e4dd4a53f941d389c88ca6d', '\x01167f326b415eba5e55f2f51f26daea2a5e99bbe79e7440f18e64a0024a2f997ce2f4669a2bbe52c54e58680c555982686785498d389b', '\x01e0fd89de13441f8351c1ab9851b81c62c204d5b682279933928a03ea02d38257a93503be698eb934a271ded43aa7fc063dc49ed06427dbd94de84315dd8d4f6ca1269b6d780cd66872028bcfc139d0e15aae5a2a238a3e2263949e48e44dcf9d477bffd3dcbbf4526fad7668cc99d8100a319aca8d98885cae975592f1bb3274a6a982f9eadeb3ed362341c94057e691fab7018facd206f51b4af0e7b33fab45c509e7c488ea155bcaf432e0890b2ece5421f45b14ff9ffa', 'ru', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c660700091b41dd834f897e9', '56b02cff62d400e4ea93ea18705874d7', 'ce30904571d1757133e34f6502e8ad2f', '\x0162de8ef8192c302b94c5176935c706b8da2302933071e39428c92b523ed98207f092e2a15ee117f109dbc65ced388a32c2f0c41a8630', '\x0104ed81b342b4247cab180f62814effb41700f1d176ebf8e1805fe35b24479d53f131ace701d9fb3d2d99aed3aeb116f2d8564c2c6969fcb49f353f5e9fb79954fcad39f5441b2b029834bec1348fd2cec0eb9c11e5b436310fad9095dcf6fe42679b75460f374247cf793a5e99fe6fa09d4d858d24c1b8afcaed7b57325fc719f1ee439b166471da1ba9eedc8be3529550e7c9ee358c542fa66794d908b38a2104e56a9d5abf0c59d47202a905b2cd1bd4a0f927ac70a1055dc1c3f2383d', 'ru', 'con_01a207a6c66070008db1befe8f640627', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c6607000a815487fe017ecf5', '2ccb32d551bce8433d1b641a2c15cd5d', 'a17ddcca2de754d0cc76bcc76a2eeb22', '\x014ef187151fb6b4185b745b38a6882ad77b33a97468bc06fcd280b52a1dd22f759b7586e49fb89f29fb6c04b6f5e0ee6bc032b2275d8e', '\x01b05477fca338615b5899a12e505ae4831bba769a2b54fcc69b94ae564258dcce07cbf126e711ca31f177b925e9b7bb1de484bc5d86aef89c55cfcda95446fad37d7768eae2bd146ef2f8de95d39d365128b24ab8c0b9f33801619bcfcfbc0a1f03ac8ee6a936df39004292aac853ed3acbbed5c494774272434df7feac1c6dd4a70c41dd6d855269acfe73362f265d91ec6aab1d9560b307d3ee9460a4a5f96f0e868ceb6becb9a7fc2d14c45aafc0fa8d291d7c3bd4ce2a4f14e7ae', 'ru', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c660700099710d0e11b473ce', '8fc130d4085957c8c97ca684fff73585', '4461def177852c7cba6408783440c62b', '\x0147d58fa3b5c6039bb4aff347f77c11f471f0d7a90c5a3023e3395c9623cefd544f82c6680afe186e1dff63b84b1a8a2d342a47219ab6', '\x01b3fd3b762f018b312c078b65d4ba50f12d4d3341e857f255961f39b3c3828556593c4de18d4769a967c98f60b3f29831d310d0a31572c402ff693d421d8b200e9137607c28daa7f56c9d18be7e5a53afe07e9f6cbeca9511c809b1a0fd29daa75b89f4d649751338287f91a11a62d49bab9f9616d250aa49d381d8d1ffb3a5e5bb1916dfadea293cd642c5b946943301744c0709a8e3c5fe5b49176a2471bdc73be2e2d494cd42021befe6ce3f82c099df66ff03a363', 'ru', 'con_01a207a6c660700082d66ce258b8b08f', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.applications VALUES ('app_01a207a6c6607000919a8c7b53283791', '2026-0000001-2', 'acc_01a207a6c660700099710d0e11b473ce', 'chd_01a207a6c6607000840a74fdb48573d4', '711210000', 2023, 'ru', 'general', '711210000/2023/ru/general', 'general', NULL, '\x0124c294fef82cc8443be02e449c8e95b186223adc0f94b5a52ebcb48e12da32914a9a6e91f6b9507166a2', false, 'queued', true, true, 65536, 1795424700000000, NULL, NULL, NULL);
INSERT INTO public.blob_chunks VALUES ('blb_01a207a6c66070008431561680276c4f', 0, '\x01beef9cfc516807ea77fae236c265abe16b7d237cea3c4d90015218035cec76097ea6e61f92516f0f99267b6486fe4221a726d2f34f9d591e6b44b79ce5c0b61f84365939b08b310ecf2a29fc0382129d261bf0f351a8fe4ace496e1ddd79d0eb3daad1fd2bb33aad022165a6c761e00fea0e283f86323e9e68f7ba7d1633946ffe9ac2aec3c39fb954a83dcc1af09f63612e9e00b96ba4c52d1bf5b507ba4d294b538c5e4623e32a5b67eb9c4c236f68147f5628cecb9f7a4b8a23351ce6419dc9b72f40e023bd433631e82385852a3b0ad738077e6cbecba19f6eed3804321e2aee392a321434');
INSERT INTO public.blobs VALUES ('blb_01a207a6c66070008431561680276c4f', 'cnv_01a207a6c66070008dc56e94201e36f0', 'application/pdf', 191, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000ade4a4f4557f17fe', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'send_code', 'cal_01a207a6c6607000ade4a4f4557f17fe', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000980d0d2038640539', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'send_code', 'cal_01a207a6c6607000980d0d2038640539', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700085d668b6cbfd08ae', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'find_person', 'cal_01a207a6c660700085d668b6cbfd08ae', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000ab0acac257cb1f19', 'cnv_01a207a6c6607000bb01696bec22ee83', 'send_code', 'cal_01a207a6c6607000ab0acac257cb1f19', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000ac4c69ab7ef7d79a', 'cnv_01a207a6c6607000bb01696bec22ee83', 'find_person', 'cal_01a207a6c6607000ac4c69ab7ef7d79a', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b2b6efc8b035b4e5', 'cnv_01a207a6c6607000bb01696bec22ee83', 'find_child', 'cal_01a207a6c6607000b2b6efc8b035b4e5', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000bd012051d5398c3f', 'cnv_01a207a6c6607000962945641064d0a2', 'send_code', 'cal_01a207a6c6607000bd012051d5398c3f', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000a0486598a9032793', 'cnv_01a207a6c6607000962945641064d0a2', 'find_person', 'cal_01a207a6c6607000a0486598a9032793', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b3dfcc7c123e6a9d', 'cnv_01a207a6c6607000962945641064d0a2', 'find_child', 'cal_01a207a6c6607000b3dfcc7c123e6a9d', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b5970c551fbc3cc2', 'cnv_01a207a6c6607000962945641064d0a2', 'social_status', 'cal_01a207a6c6607000b5970c551fbc3cc2', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000be33619d90bff55d', 'cnv_01a207a6c66070008dc56e94201e36f0', 'send_code', 'cal_01a207a6c6607000be33619d90bff55d', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000a8d9807c4ff126c9', 'cnv_01a207a6c66070008dc56e94201e36f0', 'find_person', 'cal_01a207a6c6607000a8d9807c4ff126c9', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b7f5a2b4d21fc147', 'cnv_01a207a6c66070008dc56e94201e36f0', 'find_child', 'cal_01a207a6c6607000b7f5a2b4d21fc147', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070009c2cca6e22ee89b5', 'cnv_01a207a6c66070008dc56e94201e36f0', 'social_status', 'cal_01a207a6c66070009c2cca6e22ee89b5', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070008a80615fae795d5a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'add_document', 'cal_01a207a6c66070008a80615fae795d5a', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'added', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000927ad4cf034bf665', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'send_code', 'cal_01a207a6c6607000927ad4cf034bf665', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000ab6570dd906af536', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'find_person', 'cal_01a207a6c6607000ab6570dd906af536', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000be3af6fa22d2a003', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'find_child', 'cal_01a207a6c6607000be3af6fa22d2a003', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070009107e664150fa7e7', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'social_status', 'cal_01a207a6c66070009107e664150fa7e7', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.children VALUES ('chd_01a207a6c660700086a86fef9794a1e0', 'acc_01a207a6c660700091b41dd834f897e9', '3d6b5c6a51807fbd3c7f38ad6ee65fd1', 2023, '\x01e5ae976713f6d6de3d87ecc7d153fc3bf38bbfe2b70d53ba46a2ca1f8469bb586ffea420c592276d464ead8316be26857390fcb858d0919f56ab3a9574d74a6ecc4f829f2514380f6358c9b477809fdf2b441215d21588dd1b7e4582486c12afe2e86c2ec973364b2d994bcd1f51a91bd725e11e847a89f435bc2036f4fbfe5e0332e629cd66fc43d45cb8d358cfd1f57001db73bdb41c486a2c710a2ceed5b1f5d753d63b512a6e3239e158', '\x0115d15b1ab9255eafcf4ede3ba751c509d6534d444609a57f5b56428722db543278ec6eb013396bd5fa436d6b478607aecdb1537ddca52dc783bba358aa1b594726cf5a153623e54c5ae46e', 1795424700000000, NULL);
INSERT INTO public.children VALUES ('chd_01a207a6c6607000be46480cf9278686', 'acc_01a207a6c6607000a815487fe017ecf5', '33f792c1e6e0ea769c87443f672a6178', 2023, '\x0191b67304b72de34a33629b2b1260ed9dde976964145734d3c14590624c2ebf13d7e1b6fe69041044281ef71b92669f4a547f90aa1ea55c29f99649697f7d5049bc09c2cc10a54d3a368152f507c36d49655c6db4a9557c9e788be7067dab19e215b3d9820c10b2fbf0c2568da5cca6948865393bb4385746ffe3d26dbff9450b8c2f5c322451605e5ff7b7d30c5e8943b28c46d10a512edcc5e23fe465fcf239380b5ad22f2ffd1cef98036d378ffb2c', '\x01a7a4651f10718e187e68bcdeff7841fba766c55145c3bc15adfc672d84f6ab9a5e5c9109c4b856349a6fe9700eeafd12ebffe34ff398019e9610963491b366be5b0b682f33f80f079c1a2d', 1795424700000000, NULL);
INSERT INTO public.children VALUES ('chd_01a207a6c6607000840a74fdb48573d4', 'acc_01a207a6c660700099710d0e11b473ce', '0ff83c2c15fc87ae9f3b012d9be47001', 2023, '\x014f78ebc4f71809e0153b0fc19aa9982450ecf780d8dc9bdd175e74b6599fba09336033e327afa3126bdd0ec8cdf207b93919b1c53d6641c7aaf929c85d80413870d8e92eb7f7bf4bcf5374c8477376882c51e4e0cd2fc5778c48def69c5e603630dc61ca74df90fb920f2c09f74864ae5329ceeaf32952aee7febe511ba68848b8a6b8ed004bb78d88deafcf3a39fa354922fd99ab8fba307f7c09a7f62a04aeeaa2a3f6e11fe5f91ebdcf9213469541426dac55', '\x01725be39398708ecd083388869e5bdc403747f5f32d949a63626db307c707a7b3aca6272669dd1e878b10330eff14141e7774d24db3fe1d26835b6527baacf904cd25cb4266a0f9938e76a7', 1795424700000000, NULL);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000ade4a4f4557f17fe', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000980d0d2038640539', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000ab0acac257cb1f19', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bb01696bec22ee83', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000bd012051d5398c3f', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000962945641064d0a2', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000be33619d90bff55d', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c66070008dc56e94201e36f0', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000927ad4cf034bf665', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000a2330690c1b641ab', 'acc_01a207a6c66070008fb039e0547d3256', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x0198aece34b8dbae3736cc373d16c032f16487e5dd335360d18466ef69cd365f94a923137b10752028f834e31a57051bc823f775da5369448f704b3940b4307fd74f6a4e614923493e4f8222a0d97bcd0d8756d2c270a9610338eb10caf69b82c0', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000b154dcf20a431d3c', 'acc_01a207a6c66070009999202a084be4b7', 'cnv_01a207a6c6607000bb01696bec22ee83', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x01581e7eeb59ba2a257adcdb5427869922c3d91b0ea1eaa3a0d81d571a57a7afa71f0645a973c540ef2a9e011890bf4e0ff3417f59a51052075a26966050d38653c177616d668f0e2d238d9f2a5c41e22c09266f6495852f56a32c', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c66070009fe10a3b1456af49', 'acc_01a207a6c660700091b41dd834f897e9', 'cnv_01a207a6c6607000962945641064d0a2', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x018838806bbb2dbe440eb3435109f21a1279aa0c73057b6532c406f261b5786a604acc8174db6e6240d52b5d6b1142f69fbe4e9ee6caecfe710cdf55968183a44150b6d68f2142b3ef7165b302707da50c781f429b88cbbdaa9666c6d1d23eacdd', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c66070008034c9af850e416c', 'acc_01a207a6c6607000a815487fe017ecf5', 'cnv_01a207a6c66070008dc56e94201e36f0', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x01de1f762de5aa77a9fc17d0ab9757a814b0975dae793310bb847e818dc51ab1da8f0272a9150d5cf97a0519f4db152ae1991d7add2c593d1a00ec0a80bf8eee4b5d391f721f6fefe840026f959eeb77b32bb2d826ccaed741e72f26ac1301', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c66070008fd07240a0e87c1a', 'acc_01a207a6c660700099710d0e11b473ce', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x017c22057cdf135eaad2fb1f3f75afa2fdff5c0aaae6c95ecc5acdd8cfd521baa2274dcf93935c099c0dbb52f0f933941add4b396f6c31d1ab71b94e9aff9661f454fc6f8baea5747c697e1a2a735f8bdf7e9dcf192c6847f6', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000974d3db869c95c02', 'acc_01a207a6c660700099710d0e11b473ce', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'application', 3, 'ru', '25cb5717c91de0adad4a81eb718739299d3d70ec5bd9ad80a09f9d299ecf851a', NULL, 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000b0d3641a68f94a69', 'web', '-', 'walker-1', 'ru', 'none', NULL, NULL, true, 'cnv_01a207a6c6607000b4b0dac948325ac1', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', 'web', '-', 'walker-2', 'ru', 'code', '74aa03d5a445acb12f48b2cbc10a100d', '\x016fad48cccdda8204fcfba05ef5e958db8bb0713b9049258e050ee666f0bec811a1aa5c11a61f83ffb2aca382717ba05b807d8338b8e2', true, 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c660700085f4673ef5a1bf41', 'web', '-', 'walker-3', 'ru', 'code', 'c40596d7d04243a26f22e0dd8aaba6b6', '\x014f03a68008eca321c8471e4690f908a9d9c7b4177c7c0ab6a6650a6e0b238440acff5087863260b996a3ed011d59c356e70f693e93a0', true, 'cnv_01a207a6c6607000941f6a00f65f1e53', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c66070008cd3fc39e2f39168', 'web', '-', 'walker-4', 'ru', 'code', '5959b8562a24c6bc5c7ff839301500eb', '\x01c2ac9dacd13908d6b85604d48516293c43be7bfa65bf7c43d50b8f5b93f85d5020ae7c284ab87c7cc2d4c89f0452dbcf7be584e82be4', true, 'cnv_01a207a6c6607000bb01696bec22ee83', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c66070008db1befe8f640627', 'web', '-', 'walker-5', 'ru', 'code', '56b02cff62d400e4ea93ea18705874d7', '\x01e0067faa307dbc36dc7bc2687897fb870fd7305b7698beb27e98cf05a37de8b5c050d2aa119ef5a3cde2cd5432da337a7a7f843e9eb9', true, 'cnv_01a207a6c6607000962945641064d0a2', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000b4cc801d772e9b39', 'web', '-', 'walker-6', 'ru', 'code', '2ccb32d551bce8433d1b641a2c15cd5d', '\x01be51fe44d5c486a6739f1b44fe792ff61e72b6081640bc8e69e0cd336653d3d9b3395e60461bf441d691b59a10683c29da13972648ad', true, 'cnv_01a207a6c66070008dc56e94201e36f0', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c660700082d66ce258b8b08f', 'web', '-', 'walker-7', 'ru', 'code', '8fc130d4085957c8c97ca684fff73585', '\x019dab62f9d0a29d9975a3f94a9a54e12785526209bbe085ac7da71885facacfcb0ffefd4f8bfc150faaee23dcea88d65d9bc5cc0edfde', true, 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 1795424700000000);
INSERT INTO public.contacts VALUES ('con_01a207a6c660700098491384e0884682', 'telegram', '7000000001', '77', NULL, 'none', NULL, NULL, true, 'cnv_01a207a6c66070009cc1107dfcdbf648', 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', NULL, 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', NULL, 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000941f6a00f65f1e53', 'acc_01a207a6c66070008fb039e0547d3256', 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000bb01696bec22ee83', 'acc_01a207a6c66070009999202a084be4b7', 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000962945641064d0a2', 'acc_01a207a6c660700091b41dd834f897e9', 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c66070008dc56e94201e36f0', 'acc_01a207a6c6607000a815487fe017ecf5', 'bot', 0, NULL, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'acc_01a207a6c660700099710d0e11b473ce', 'bot', 0, 1795424700000000, NULL, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c66070009cc1107dfcdbf648', NULL, 'bot', 0, 1795424700000000, NULL, NULL, 1795424700000000);
INSERT INTO public.documents VALUES ('blb_01a207a6c66070008431561680276c4f', 'cnv_01a207a6c66070008dc56e94201e36f0', NULL, 1795424700000000);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a4371735f32c5474', 'web', '-', 'before-1-1', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a527a819b062c680', 'web', '-', 'before-2-1', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700087cf586184efa39a', 'web', '-', 'before-2-2', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000905d35de6024c976', 'web', '-', 'before-2-3', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700082503f90ca4303ae', 'web', '-', 'before-2-4', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be84b656ab309d77', 'web', '-', 'before-3-1', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700095eb050352795d0b', 'web', '-', 'before-3-2', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a8cb270abd43bc0d', 'web', '-', 'before-3-3', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a9d70b5a96ca4fe1', 'web', '-', 'before-3-4', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008ec9676563301f6f', 'web', '-', 'before-3-5', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b23896f21e0e9e30', 'web', '-', 'before-3-6', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bacd7a22effaf4ed', 'web', '-', 'before-4-1', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700082eb7d2c652a66da', 'web', '-', 'before-4-2', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b453d693ca5589f5', 'web', '-', 'before-4-3', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700081228b162d2cd12e', 'web', '-', 'before-4-4', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bea18bbb9af450e6', 'web', '-', 'before-4-5', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b242491f53ad91e3', 'web', '-', 'before-4-6', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b87d74f12faa6dd8', 'web', '-', 'before-4-7', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b6ec7ecbcdfbf053', 'web', '-', 'before-4-8', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700081f15d73ced4c8ac', 'web', '-', 'before-4-9', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b028c42e00242ad0', 'web', '-', 'before-4-10', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000adc18c11ecee6d34', 'web', '-', 'before-4-11', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b29e025c592c211b', 'web', '-', 'before-5-1', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b02e900a3fea7a12', 'web', '-', 'before-5-2', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a5259646de34f96e', 'web', '-', 'before-5-3', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000adfa6848724dbafc', 'web', '-', 'before-5-4', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700087a9bf0650f8bdf4', 'web', '-', 'before-5-5', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700087205c72a2330eda', 'web', '-', 'before-5-6', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be3b05421c94fa2a', 'web', '-', 'before-5-7', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700091b2843583c0cd44', 'web', '-', 'before-5-8', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000941edbd36468016b', 'web', '-', 'before-5-9', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be072257398584d3', 'web', '-', 'before-5-10', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008cafe717f488440d', 'web', '-', 'before-5-11', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700092f0f45eb1fb666c', 'web', '-', 'before-5-12', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009b6e0be534880439', 'web', '-', 'before-5-13', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700081fcb6460aa5a087', 'web', '-', 'before-5-14', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009d0f6109d5656288', 'web', '-', 'before-5-15', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bed211490ffe0395', 'web', '-', 'before-5-16', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009f1859b53b7df80c', 'web', '-', 'before-6-3', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000813adfe2a70cf9e0', 'web', '-', 'before-6-12', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700097121e1177a54115', 'web', '-', 'before-6-18', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008dc690154c9effbd', 'web', '-', 'before-7-19', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008512f86082c30d14', 'web', '-', 'before-7-20', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b2b41884f12e5374', 'web', '-', 'before-5-17', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bde532b805447c75', 'web', '-', 'before-6-2', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009fab7cba947f513d', 'web', '-', 'before-6-7', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009cba037d94879064', 'web', '-', 'before-6-13', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000afccfda97d5700d5', 'web', '-', 'before-6-14', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b468fcb7e8a5fe84', 'web', '-', 'before-6-17', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a1d2590ca22e6ec7', 'web', '-', 'before-6-19', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a7a94d799613131a', 'web', '-', 'before-7-8', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000ad47e76fe2013b1a', 'web', '-', 'before-7-9', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000acaf52eee3f88285', 'web', '-', 'before-7-21', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', '\x01e08377d118fb93b0314fa11ca817b6e2f5939c9bf250fee313a1cafcc8bb7540a018407d8d1de69fdeeee27eb4af0d49afa71fb5fac71ad2ee98e8b7feb7469d2884331895a0db0467cd6057b6a677430347055e05a073369224853fca7babc3dce4ffda55367e2d9abc2b35a5f404c699523c08f592a5e198d9cd4d2350bf0a72500d3d10d3f1c83a18e69152653af9b46d968829eaf849966662627b983003327664b163b435911edc1c45bc17a002902380d7189566754270d722c03a6164c3de53f0a41a0f904776c2597b378dfc86a52f9822d5c80427f10a07d7413b7b21733699a8f03b1f29103b26', 'dead', 0, 1795424700000000, 1795424700000000, 0, 'a fault of before');
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a46469dfe82aba4b', 'web', '-', 'before-6-1', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009fb316dcd98a7f2f', 'web', '-', 'before-6-4', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008056df1f76dd94b8', 'web', '-', 'before-6-5', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009c8578b17f8a3566', 'web', '-', 'before-6-16', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a7d50a93430b7a6a', 'web', '-', 'before-7-1', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000aba5a11efa3318a2', 'web', '-', 'before-7-2', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a9fd7191960ec484', 'telegram', '7000000001', '2', 'cnv_01a207a6c66070009cc1107dfcdbf648', 'con_01a207a6c660700098491384e0884682', '\x0179faa67bea112986503b0495ad2ff2b0f33923065a6aa015991043ed0b8710ed3540005a5385e7443bae0cd9314450c3deff0826bdec029e891ab068ba07f05731138b6b77165cb4accd5017ecf490432912dfcc5e8fbe4a25803e433a7e70ba431f808534ffdacfc737c66961df043f0b897f7b6c82e01fae40bfd27637bafcd8c83ccb87b041a7117a785b12e6f7a8ca119349bc494916afc8a870e488dbaf110603a13f8dd8107b60348fa9ce8fddc5fa2df3b9b3c79091', 'waiting', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a27b71fc288156ad', 'web', '-', 'before-6-6', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a587c1c8788a3fb5', 'web', '-', 'before-6-10', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bf8f82f8e74d6e13', 'web', '-', 'before-6-11', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000ad8ce20b0c599544', 'web', '-', 'before-7-3', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000aced57e7fc131814', 'web', '-', 'before-6-8', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009b8b79502d5118ca', 'web', '-', 'before-7-6', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bf0cd2631aa8a426', 'web', '-', 'before-7-7', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b9c675e137a8de51', 'web', '-', 'before-6-9', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008202006718079ff4', 'web', '-', 'before-6-15', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008351c02a106102ef', 'web', '-', 'before-7-4', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009a17143b81c853f0', 'web', '-', 'before-7-5', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000aa4af6d41d77d697', 'telegram', '7000000001', '1', 'cnv_01a207a6c66070009cc1107dfcdbf648', 'con_01a207a6c660700098491384e0884682', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000958f3ea88601a9a7', 'web', '-', 'before-6-20', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000989be2fba7047946', 'web', '-', 'before-7-17', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a51242f8254d0a09', 'web', '-', 'before-7-18', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700094ec2e53970ad36e', 'web', '-', 'before-7-10', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bcb25a0e1b09d1fa', 'web', '-', 'before-7-11', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bef828ebca90bea5', 'web', '-', 'before-7-12', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700096c7ab9e7055daf0', 'web', '-', 'before-7-13', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008673218dbe0f0e11', 'web', '-', 'before-7-14', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b86d5df5d411878d', 'web', '-', 'before-7-15', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a8655508f7914242', 'web', '-', 'before-7-16', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', '\x010ee74a11f3bf62a2aa615b17082ad0b347b30af57e6e1c143a25d3b09f1ca5991d1e5d57097f7dd5c5fb9e58b912acbc2d4ea84f675ee2ddf3136a802ce552c044dfd2bca3491936', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000b0d3641a68f94a69', '\x0147f88e0a8bb6042873359398d735a84a3a6c5c552e9dccc2d50610e1085dcd52a5ce6e2744e62fbdb9da062f680aed4ad5e4cada70f310aacb92b53295a5989d49e655740185c303', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', '\x012d28dbfdb1f67690c010affb700046e6c2ee165d7428bb4145205b751cd9295fe054fcebfadbc83ce97ca4ca75a90a06104a4bda28d8ad87ad811ef90691fbc2a559a9a5413e5f79', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', '\x01f7f9e8c4e72f4d7c9c24f8e0b6e8ad1b719c175d0f870230803f4d9892eb1830b8c36febfff95d4ebaa7b4f0a54d7cfbc782186cc0b9498304b6a90597109c44d8b3b44b1ea7cdfa', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000941f6a00f65f1e53', '\x01f932874ca079b49434e457d72afde77d42519b76d1f96a29efcaf81009de0d5587d31424e261358d59d637dd7506a8d8c34738d66aa48e7ac3402b70667bc0a374a5837ddde69b4b', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c660700085f4673ef5a1bf41', '\x01e77106ed275a6cc45a0ab02f35183ea13892cdbad98249e308b705f5d3b64d08b9e15b5626db1c4177617d687583a668c86acd618c9fb32b70bcb71db505306dfd8b137d713af088', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c66070008fb039e0547d3256', '\x01ee8832f3eea274854cd1d83ea3af97be1433cc0e0b09714395eff693a72ab8611d50225b5068279949f2f472397c2a59a4e1b1addebf0a2f2aa1feedd3c1df01d90893645dff9735', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000bb01696bec22ee83', '\x01d5178b195db1b5a96a6ec2e456798bd86476df52a88fc0fb4bc59baa6bde36c77b862deaeb0537c955efa9208e2bf69a01c94b0d0b234103c91eedb55e190aa0b30c38a047b3ce83', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c66070008cd3fc39e2f39168', '\x01490819f72c32a5ea59d924ea671dd7b065887367cd429bfc214ad7e0b7a9305b0a8033ac9134d9cd0cd9661ecf2092e66aabeb749bb886b904d7b146f95de2f9f928a6716bfc21cc', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c66070009999202a084be4b7', '\x010e85c5242b9834ae10e3b4db94dbf378865ca9af9ae2d7cdd9314d75c8b434213ddc77c542406dc7ab784b8dbc439b652948292925c9a60137b3da179a6600c1daf8e2b9858629ea', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000962945641064d0a2', '\x017e6e5e3abc197f15e66e046003515f0a5897426cf0dc8c6821195a960ab1bc476ba3a8d3d9e8eec1c3d4bc8fd508755879e3a89cfa8ae7cae7146cb1d09e15bc8aa99b302926f026', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c66070008db1befe8f640627', '\x01b93066484accf15d48e9e63cb8de6f7948be01d433b805f0ea267e5d9288f0b8302f6532764be41b8558fd50edd7b5e1eca38dad4fb0ff600e667a8aba104f39a9ce1a35993220ac', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c660700091b41dd834f897e9', '\x01f2140a836ee90bb3e0a3d6cc25b31f3f2a69cd79af0100bae3e8095a6c326fce6c85c086c41aa34e41116d1457c8c6d7d81025ef9608ec91c482a80b30b23532ae34c797f4c2d639', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c66070008dc56e94201e36f0', '\x01e611d473923d3ac634566095bfb960c01a0b1fbb52fc76a517d2821d7fb09c44ac666d71c93c7fccc9a35decbf505f96f570daf8f704bc0a82779f55784b29ff59087004bf744989', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000b4cc801d772e9b39', '\x013ce299cb80fa8d5b87e4ca8c574267b8acc45786da26b4c99591cb4e194f503e5e158a861a4f6f540204f317e9b124a05fe0c15d33dc989f120b437a2f7148eca76e06dd3f2de2a0', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c6607000a815487fe017ecf5', '\x0137a54105bd82b346a2f46c7d642a7d4db47f1c222ba173bf50067843722ff478bf590e3909b0496183e226e806a7ced6c637b2fa4f6d72c2c67f8fa4ffd0694ca090ce3542b79641', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000bd7a5b6cb54c2dc1', '\x014f9ccc48f2c84e59212df77b0b7cb4ca912b8ad6779492a58f263e4209db3fda73520c9c1be968d4ced4fe449d2eb4f9dc5abd1db29fd1d05c38bf81fb6e15a86b10483da7634ae7', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c660700082d66ce258b8b08f', '\x0163653888d606face15c3b2258d81724ac114791cfb5130dc5b3b74a9ce1cfb5f2229a89178ca100c14ca3b5adab0ab73104b235a5a60be322f37dd978aec02c9ae08ac141192692a', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c660700099710d0e11b473ce', '\x013a0b35902987f1e784e3142727ea62f3eb73637bff88e272f1aa4a4f7c401bb676eb0025aed4ae8776cbb6e78000bab7a4caaefa2cfb27841ea54b1e736f85338a1b7b85202bfbd5', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c660700098491384e0884682', '\x01438cd3416c46d0dc88a36f46762065fe301788f37e851960b0b076b5703d55cb8c503c8655c0c3376761b133d42d72891e1b6e6829039413464ad01c3293aea9a0915b8ff29d2e7f', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c66070009cc1107dfcdbf648', '\x0137684190fbaf2632d1cc852ef084870bd46d20920fc19bda5b126d701b86cd046f2006f884a5556f3ef06331861c22263cc7d659aa0b25cc4eb5cf86df91b7d3a6ac6fcc5808e117', 1795424700000000);
INSERT INTO public.leases VALUES ('jobs', 'a process of before', 1795424701000000);
INSERT INTO public.limit_hits VALUES ('d5daba40590f50085b35ca2df1d4ca58', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('a29f8dcca749ad5199555892d698e160', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('f8c02260eb2cfcc22a9e62fc0e23ba09', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('b1be27d607c32de7ef4b0da512ebfe54', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('cf0c3a416aa2965cfdbe5966dc97dae0', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('c1c251a29cb523027b919c60b201ecd8', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('076c04e8f844a17c0c5dbad55637779b', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('ca6e5357bf71825c4054a5e314a3c766', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('881e8c2a35cc6f18a650da1ef86cbb42', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('c3877938fd25a1fbaf1aa2055b04cec0', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('dcf9991a68b93f3745115f29b52f96fe', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('62bb1d6ad7d853033ee8ad94eca2079f', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('9f1ecb3b04670e310c58bf052ec1811b', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('626be40aae3ecd178f09c5a90e596491', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('f0b81d59cf3b5e8eb1ce3cd0f43ec223', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('3d3a379e61a2265edf56b1300629201f', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('f6abc5726fee7603948bc0d1e4de5523', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('e304ec6c3d19993a0a5f48ab3a4f39a0', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('51addf9265ef27012a4d456e0dc3e824', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('5dcc445e36444010bf10b88feee36bb6', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('312563bcb6bc06e2c05974bf8ae32338', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('a key', 1795424700000000, 1);
INSERT INTO public.meta VALUES ('key_proof', '4954bc2a968656284824a7dd37c48143');
INSERT INTO public.meta VALUES ('mode', 'demo');
INSERT INTO public.notices VALUES ('ntc_01a207a6c6607000ae30af622197c0b0', 'acc_01a207a6c660700099710d0e11b473ce', 'N1', 'N1-1', false, '\x01b0d45597406e804a9187dad371526afaaa80b3f905f20b3c2d04bf45c5950949da796aa1b77c19ecb681', 'waiting', 0, 1826960700000000, NULL, 1795424700000000, NULL);
INSERT INTO public.numbers VALUES ('applications/2026', 1);
INSERT INTO public.numbers VALUES ('places_version', 1);
INSERT INTO public.outbox VALUES ('msg_01a207a6c6607000b0c6cc79a8b6fc75', 'cnv_01a207a6c66070009cc1107dfcdbf648', 'con_01a207a6c660700098491384e0884682', 'telegram', '7000000001', 'interactive', 0, 'trn_01a207a6c660700096773d9a978e2da9', '\x0160744e8e833a25308b5835d91dcb159fb7dad4c3635cbeea6fa650705bf90b01040ed8daef7b8b77b33026fc39937e8deacff56b38b70444bd368a467a0b4c81d19eee965d35c8d35ebe5ff2d86af2413c351351c2ab0b3fdf1970808d849f5982002a0bef5c301d0c83b3c32d130080197ccdb908b716146af3a5543a69d2f05227a64319e1e8bc80688e28d5e68e3de90fc4c5fc81d4ce99c72ce076fb55bd045277ef7d430bb1b53d07af23ce90319a6c7b75a9563acc2ae18a5163e0c7fac127cdf652db93cd1ece9a158aba0f275f33315c3e5f25d49d9807f1501d760a84ef09995a39e9e84675a94ce7fb9f6c1c0447af9caac8fe775d709240664d78a5238ed3e084d96a7101868aac149586c060e49a2f64f6561e998ff07629d663d832b7062ebda7e15bd29271d9f31df8a9cb167705dfbe47e267b7ab6282806414c99c83024f67d0f7389c91eee9221f3345d129bfc3f990d66048d8c858dd6bbaf4d673cb6b71fe66ff754917a604015d1c4aed2a0d3511a08654a56c97a2632a2d377dd083615fe65f9f322b6477cb92efd84fa07820163970e6b2d284c79c369cb490b43d2eac7988382d1dd4ae635a5e4347e8e89cb94901f75ed999c49fdbbe3c717d074d005ad6c8cfcd4a3db5bde65d825c95941be8f72565ea3d863bcdb2d703e23cec8e8ce82f6f6c810fbbe83567bde6ef8dc1ca7138930f2fd10a192aebc6d7487dd273fd23100b4cdfc4766c7a7397ba4419f636c3157269738bb97496bfffa6fe4875fd34349ef7211ea9ac78a1d6b1c1a30609934bb73f908e85f384c0afe64b62e22ed4479d78c08dfb94ca35caf2cffe3dc24e42cb9d8fdaed3a969c5a0dba62ea8deafe86407bb10ca3a3f9bedf2968b8f7992759771fe06911b8eea7c4f09d17bb42b00d7eb15e9a31c23041ba42860f1d39cff5ede0cd7249a4a6fc96e4a5f3ce11d5e9e42dd128fd4bd0cab3ce4d738cf6cde1178bd42601f488ae8ee3a683977050984ddba8dbfed56f55d57dd1e40bbca1035b112b6fbe6e3ae9ab2a10fa24b0fbd903a3b6816f57483ff70e62daa9696bed8d99884b1f030c0c29ae6f51e662c40809a65d7ec3d2aefed0a454904599a58244b1257018cf504d0406f999d56bd60ad0559c6721c25d820659334650988a02b36b360bcdcdd80b94cc9ee90f3ba991bd613e83b9bf2be508c406ab3e797ec2684463c4608804e0959d0013eb3b2e738722e201821e3b6a54', 'waiting', 0, 1795424700000000, NULL, NULL, 1795424700000000, 0, NULL, NULL);
INSERT INTO public.places VALUES ('100000000', NULL, 1, 'region', 'Абай облысы', 'Область Абай', 'Abai Region', 'абай облысы', 'область абай', 'abai region', false);
INSERT INTO public.places VALUES ('101000000', '100000000', 2, 'city', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', false);
INSERT INTO public.places VALUES ('101010000', '101000000', 3, 'town', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', true);
INSERT INTO public.places VALUES ('103200000', '100000000', 2, 'district', 'Абай ауданы', 'Абайский район', 'Abai District', 'абай ауданы', 'абайский район', 'abai district', false);
INSERT INTO public.places VALUES ('103230000', '103200000', 3, 'okrug', 'Қараауыл', 'Карааульский', 'Karaauyl', 'караауыл', 'карааульский', 'karaauyl', false);
INSERT INTO public.places VALUES ('103230100', '103230000', 4, 'village', 'Қараауыл', 'Карааул', 'Karaauyl', 'караауыл', 'карааул', 'karaauyl', true);
INSERT INTO public.places VALUES ('103230101', '103230100', 5, 'other', 'Орда қыстауы', 'Зимовка Орда', 'Orda Kystauy', 'орда кыстауы', 'зимовка орда', 'orda kystauy', false);
INSERT INTO public.places VALUES ('103233000', '103200000', 3, 'okrug', 'Кеңгірбай би', 'Кенгирбай бийский', 'Kengirbai Bi', 'кенгирбай би', 'кенгирбай бийский', 'kengirbai bi', false);
INSERT INTO public.places VALUES ('103233100', '103233000', 4, 'village', 'Ақбұлақ (Кеңгірбай би)', 'Акбулак (Кенгирбай бийский)', 'Akbulak (Kengirbai Bi)', 'акбулак кенгирбай би', 'акбулак кенгирбай бийский', 'akbulak kengirbai bi', true);
INSERT INTO public.places VALUES ('103233200', '103233000', 4, 'village', 'Жидебай', 'Жидебай', 'Zhidebai', 'жидебай', 'жидебай', 'zhidebai', true);
INSERT INTO public.places VALUES ('103235000', '103200000', 3, 'okrug', 'Арқат', 'Архат', 'Arkat', 'аркат', 'архат', 'arkat', false);
INSERT INTO public.places VALUES ('103235100', '103235000', 4, 'village', 'Ақбұлақ (Арқат)', 'Акбулак (Архат)', 'Akbulak (Arkat)', 'акбулак аркат', 'акбулак архат', 'akbulak arkat', true);
INSERT INTO public.places VALUES ('103235101', '103235100', 5, 'village', 'Ақоба', 'Акоба', 'Akoba', 'акоба', 'акоба', 'akoba', true);
INSERT INTO public.places VALUES ('103235102', '103235100', 5, 'other', 'Ақбұлақ ст.', 'Ст.Акбулак', 'Akbulak St.', 'акбулак ст', 'ст акбулак', 'akbulak st', false);
INSERT INTO public.places VALUES ('103600000', '100000000', 2, 'district', 'Аягөз ауданы', 'Аягозский район', 'Ayagoz District', 'аягоз ауданы', 'аягозский район', 'ayagoz district', false);
INSERT INTO public.places VALUES ('103620000', '103600000', 3, 'okrug', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', false);
INSERT INTO public.places VALUES ('103620100', '103620000', 4, 'town', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', true);
INSERT INTO public.places VALUES ('103639000', '103600000', 3, 'okrug', 'Айғыз', 'Айгызский', 'Aigyz', 'айгыз', 'айгызский', 'aigyz', false);
INSERT INTO public.places VALUES ('103639100', '103639000', 4, 'village', 'Айғыз', 'Айгыз', 'Aigyz', 'айгыз', 'айгыз', 'aigyz', true);
INSERT INTO public.places VALUES ('103639101', '103639100', 5, 'village', 'Көлбұлағы', 'Кулбулагы', 'Kolbulagy', 'колбулагы', 'кулбулагы', 'kolbulagy', true);
INSERT INTO public.places VALUES ('103639102', '103639100', 5, 'village', 'Байқан (Айғыз, Айғыз)', 'Байкан (Айгызский, Айгыз)', 'Baikan (Aigyz, Aigyz)', 'байкан айгыз айгыз', 'байкан айгызский айгыз', 'baikan aigyz aigyz', true);
INSERT INTO public.places VALUES ('103639200', '103639000', 4, 'village', 'Ақши', 'Акши', 'Akshi', 'акши', 'акши', 'akshi', true);
INSERT INTO public.places VALUES ('103639201', '103639200', 5, 'village', 'Байқан (Айғыз, Ақши)', 'Байкан (Айгызский, Акши)', 'Baikan (Aigyz, Akshi)', 'байкан айгыз акши', 'байкан айгызский акши', 'baikan aigyz akshi', true);
INSERT INTO public.places VALUES ('104100000', '100000000', 2, 'district', 'Жаңасемей ауданы', 'Район Жаңасемей', 'Zhanasemei District', 'жанасемей ауданы', 'район жанасемей', 'zhanasemei district', false);
INSERT INTO public.places VALUES ('104163000', '104100000', 3, 'okrug', 'Шаған', 'Чаганская', 'Shagan', 'шаган', 'чаганская', 'shagan', false);
INSERT INTO public.places VALUES ('104163100', '104163000', 4, 'settlement', 'Шаған', 'Чаган', 'Shagan', 'шаган', 'чаган', 'shagan', true);
INSERT INTO public.places VALUES ('104445000', '104100000', 3, 'okrug', 'Қойгелді Аухадиев', 'Имени Койгельды Аухадиева', 'Koigeldi Aukhadiev', 'койгелди аухадиев', 'имени койгельды аухадиева', 'koigeldi aukhadiev', false);
INSERT INTO public.places VALUES ('104445100', '104445000', 4, 'village', 'Крупская', 'Имени Крупской', 'Krupskaya', 'крупская', 'имени крупской', 'krupskaya', true);
INSERT INTO public.places VALUES ('470000000', NULL, 1, 'region', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'мангыстау облысы', 'мангистауская область', 'mangystau region', false);
INSERT INTO public.places VALUES ('471000000', '470000000', 2, 'city', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', false);
INSERT INTO public.places VALUES ('471010000', '471000000', 3, 'town', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', true);
INSERT INTO public.places VALUES ('475200000', '470000000', 2, 'district', 'Түпқараған ауданы', 'Тупкараганский район', 'Tupkaragan District', 'тупкараган ауданы', 'тупкараганский район', 'tupkaragan district', false);
INSERT INTO public.places VALUES ('475220100', '475200000', 4, 'town', 'Форт-Шевченко', 'Форт-Шевченко', 'Fort-Shevchenko', 'форт шевченко', 'форт шевченко', 'fort shevchenko', true);
INSERT INTO public.places VALUES ('590000000', NULL, 1, 'region', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'солтустик казакстан облысы', 'северо казахстанская область', 'north kazakhstan region', false);
INSERT INTO public.places VALUES ('596600000', '590000000', 2, 'district', 'Ғабит Мүсірепов атындағы аудан', 'Район имени Габита Мусрепова', 'Gabit Musirepov District', 'габит мусирепов атындагы аудан', 'район имени габита мусрепова', 'gabit musirepov district', false);
INSERT INTO public.places VALUES ('596630000', '596600000', 3, 'okrug', 'Новоишим', 'Новоишимский', 'Novoishim', 'новоишим', 'новоишимский', 'novoishim', false);
INSERT INTO public.places VALUES ('596630100', '596630000', 4, 'village', 'Новоишим', 'Новоишимское', 'Novoishim', 'новоишим', 'новоишимское', 'novoishim', true);
INSERT INTO public.places VALUES ('596630200', '596630000', 4, 'village', 'Ольгинка', 'Ольгинка', 'Olginka', 'ольгинка', 'ольгинка', 'olginka', true);
INSERT INTO public.places VALUES ('596633100', '596600000', 4, 'other', 'Малдыбай 1,2 қыстауы', 'Зимовка Малдыбай 1,2', 'Maldybai 1,2 Kystauy', 'малдыбай 1 2 кыстауы', 'зимовка малдыбай 1 2', 'maldybai 1 2 kystauy', false);
INSERT INTO public.places VALUES ('596635100', '596600000', 4, 'village', 'Заречный', 'Заречное', 'Zarechny', 'заречный', 'заречное', 'zarechny', true);
INSERT INTO public.places VALUES ('596635200', '596600000', 4, 'village', 'Ақтас', 'Актас', 'Aktas', 'актас', 'актас', 'aktas', true);
INSERT INTO public.places VALUES ('710000000', NULL, 1, 'city_region', 'Астана', 'Астана', 'Astana', 'астана', 'астана', 'astana', false);
INSERT INTO public.places VALUES ('711510000', '710000000', 2, 'city_district', 'Нұра ауданы', 'Район Нұра', 'Nura District', 'нура ауданы', 'район нура', 'nura district', true);
INSERT INTO public.places VALUES ('750000000', NULL, 1, 'city_region', 'Алматы', 'Алматы', 'Almaty', 'алматы', 'алматы', 'almaty', false);
INSERT INTO public.places VALUES ('751110000', '750000000', 2, 'city_district', 'Алмалы ауданы', 'Алмалинский район', 'Almaly District', 'алмалы ауданы', 'алмалинский район', 'almaly district', true);
INSERT INTO public.places VALUES ('751410000', '750000000', 2, 'city_district', 'Бостандық ауданы', 'Бостандыкский район', 'Bostandyk District', 'бостандык ауданы', 'бостандыкский район', 'bostandyk district', true);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 0, 0, 1);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 1, 0, 1);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 2, 0, 1);
INSERT INTO public.queue_heads VALUES ('711210000/2023/ru/general', 65536, 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', 'registration', 'consent', 1, 1, '\x018458202ea9bf4c7bf41ecc93e9035771a473a911fd1f69522a77dd8a6cc0acf0e363079971a886afc23ffdc9dce374efe1d2b38c58a87b6ac01987afbd1619312bc5349f22b0d0c2989649ad0d85fc10636fa56c2c32cba2455e0bdeb68b3a0bd1cb97f2476bce06b08db3e6b50ace04021aae7180b99a0283cad403f4656e6ef6e2b4dd6c10', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'registration', 'iin', 1, 5, '\x014a42c68649639c6be5f5705fac51cae2c10066a6aa9fd7cdc3e6d6dfdb503664cc959106e5b105f6b5b7b35c304c4bcd2fcea5ba996c5f991771adf1a7108a257c842730b06f7ffa31cf9578ad12d5ddedd4c8a1fa44e80782ff86f2f4f342f83182513d58d36979fc2d964dded39667aba8459eadf46c1ac15a4f10cb3ac1607dc241584b2fad717a09e1f1529d166f6899b0b6c0ab607daae0e6208ee59e6617774edeffc89101318e194192e977b6ad851214956169ee5a041b3226fa405da29c4485dbb15121509b20231d465de91bdf122f56b4c8f36e9a0a39be9c6decd30c8edf4431b589ffef3ff03c3b37d6f1cb1100b2fb0e53e5de4cbf91c0af7a6512a6d0a833aee4d8f2b13934d8d39251b86e96296aed90ed25ef26f877987ad2', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c66070008dc56e94201e36f0', 'application', 'documents', 1, 25, '\x0121ae2ed28b5d8408933c64aa1047aeb6bf5f2ca7c928f4c3b7da502077a2004ef48c2bce4009875fbab84d7e77ac1cd6d9e810b22614a9c014e1b2d4621684f3604caa7c3d0e19673d10fe8ccf63e83cac3c8e82281342099df36403d93eee6ddb973c025298737810fbea9afdf897404c59f84db580321afa4bfd8fef05a9396b538a65846138521114c0f9f15df3110b753ef0bf12b70ec54bf96d56498ad171fe806cfd003b5c7679a2475b091d0b408436dc0e12d13ddb7d1412b3d99eb91dcdc3a8e786521c36f476d1ce69362a2b6c883f857c52faa83097f154c0c5e957ca9f0f18b4b6edfc58f453bf97ceab623c35e1fb842559691844023787482eeae035124361059466ecb2ca9a053e908fe08ada046515614c5bd3a2d6eff1b06157550052f92160c069b1eb8d254d3a24e29df811d3f0c708dc7ff8947c53da8b956cffe627b7407dd85c357c3ed8a4656e892f04cf41bd2e7b34baa72bd365e7980bc55ca6fbaed1656ab73c028aabd1f2fe31f6ad9024339d4446918a962464166676d57b7a8ca5fcf3f53d758ce72c2009de2637d033912b15571420a077b2896be2794f5c7a6f849edcd719bbbdb4ccc9f8d6f7c648f1ec4096b7de2d427ea16994ae9fd1eb78a4b71629c264592be62418db154a3f469cdbaa417ce7f0e7189a8df61e801a95634c9bce677f63de4820b65b77eebb5abff78b34804ef7cbf6f455d255c5e54d1aa29dfbbf2e037487ba17aab5600107ff86ffdfbe9087d7a1a4b78b34ab9ccb57d63a757142d52ff8d99d8f74c377559e91d115afd123e9ec73ec6f54178cfc43cbfb5442f6b8f4b047f15cbea972ae256793b5f3ca4f726e73aab7038638b984629f9586dc45c685502bfedf1a0d80c916feee0abdb24794f9e3e4e1faa24c1dec9f49139d87bef8a485e34c955e5515aa89795c9a5a80e02d047af8998be481fd5219120f62d6e97e6578d9cc42dfb9e785574be28e7da4117ad67c05af53f6c7e8512aedabba77ca293302b060d28b211184489fc18093cd51c56b77078af8f0b1f65dd4a2d5d32ab67308f74fe96df789f05cf51cf6098e6f20dfb934f0e397cde7470c9d5538d76321f9cd08ad889c42a5726d45298c0e66a1fcca12197b75e80c5a0d714526bc3fad08d89f9abcc379e7080d3ef6a56bcf89d05b0b8231060d5a', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000bb01696bec22ee83', 'child', 'summary', 1, 14, '\x01a4cb185ae027f00e2d8c55fb71f775af92f7b0e85598bb80665214f86aab5901ac3939d994c810c77c8cab7fb26073e1a51848b0b004ca54b1e5666579d803ed984127129d593884f0bc077b66e4d90468f5385e502564c409ba1c9653501a0b77cff13fe4a175d70dcefa88e57a1f052cbe27b427b566c5b37016b747979ff6eb107f50ee0c02199134e5445ae3c6c813e4755535d8ad22638a39a3321b2614dab0787e333473112202db0f4b6482239528e2bc77a312fd49fb6e8b73a1a9cfd414dc02108269dadc9a38282157d3c45877c1e4db0571e7907b770140234aebb6f0a7707d66e0265beca019446127dd974b1ee3a15105a8351065b8a64dc02495e6498c6cb3f199c74e65337ab7cee2afa806491f40a7dc200cd3ffd3e5a2360ebf1af50e443add87466c26865db061a1e4010d677532ae882c46ef908028c4a19417d96f584929a3ef6c51f385ae80b4e98591d373ef673efb45dfb4b44b912be2862e95ef6c5840919c35a9e9258f4e671ee3bfb1b8cc03046402bd1e237b0a36494dd365897c7879d5381889e92c7845093cf31bf1f03e1f93e58e68335b56a2339852e783ba838acc18f4fc1fc709b102d157b381c780d9bb2b5739887b18c09f146e29c09fdf4e5bb5ac126ad80bfdd857d2389a6e85b3e2e63704e077440f2d39f2980613079bc0243a4d7865b394e11790401825345601595720b934048d4412c65bc62e687eb53d1f94fd4f53b6dee80287749512e1a84a22f41a462b53355fe5b62bc18cc389fa6e2e2997aae82f108862c655db9e4645adb6bb3ca8cbcac61fd884d45a9d8c2d36c23649563e650091ce811a7d4d21dc78b8db195ff8fa41a296bb86d90bd14ffbe7faa224ad3c2682498ae690f426a289ac4bc6bda00971b00a262b9a926808defc337a1bdc7af5e213b83c546c72c184ca68cf8a84dd683c32727a1e40e9880a62c0712b10a9c7b5e5f45fda60bb34224fd90437806c4906184884593049f509d8792c', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000941f6a00f65f1e53', 'registration', 'done', 1, 8, '\x0134aeeb0352aa52610d76777e2bef89da01deb767e8da8159ccc8b37b1c87f379e00b9b16e6a0bf7a1a9d883318c93f9ced89025b8fee5766221e351ea46ad931da60a455844d5422626149d384243fa6890347b703a626eda97ac9ba8d924f626ac8f1276bef4b7d192974262630f551e4c6386810f37c29a8b7e1d77cb421559e6b9b5577218662213f65daa75ecd7de52bb5434b908bd6644d630253c13cb375014befe95a427bc43b615e3a94ff0980bbae8b1b3304fcba540dbd88082f2d6a339f083bea1db8761fc66a5e36785e049c2b589b37434ad4dfddffcc8f889a833ba854645096c76face156a0770f0a5fdc0c8f05f045cf7a5059ec0dae5b40f1c62a23de93cd3b2cede879ac6f09052c97c8428a4b09853f763375818517dae5d18af6893f98ca5ea4cb9f3b4f6a112c31fe8587d0a18ad399c345792999d0cce0869ef458aede3c12cd779a68e5f5e77c8c1aa3d4191332080585b88ac28ba5050b84fa0fc6a5a0995cf823cef896f94b2d7d7e881f9f1059ee17ed297f9f0f1b853c45a0b67a9249c6144570eda63875d9dc13a60bbbf2da00f20e12a51cd9c47e408f165bd666938eaa225ee51c07c56cb5771cfd20b09c062941ba88f5097234c73255e173434ec24f5796c8f94fefd4cdea2c912b287a87fdfde5361a9705b549', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'application', 'done', 1, 24, '\x013e3eb8a295f748f3b814892ab941f85b9b975dc19eb6559bd2768975d3b282ca9c75f6a737bbb1a835308ba0eeb30233add1a6ced5880a4d6df56ad426a640f848d8489ccedb29e8200628b68d44660a60c19f8d322cc5e571e18d6f477e6ad8b9df0d3e119676a2cd97e3c0036f74904fde6f087726cf81f2be1bd69a9f7a86aeeea9054e1f92b5e665cae87eaa63ffdbbece4f0b9b4c5a1d31ed436443cdc5938d05e1e1dc88236e068b9d2b0573b016b370bcc6b06515fe991f3e1860a8b0b66dec27904a8f8e9318ada1be1e478cf2784a1ff169d8946373d183e26202331decfe8fa5d6b4d278a5eb2fd63ee06749e226ac562b81271d40d4d9f07fec72fdd1b49b55811df05abbb2711b8ae24f1eda055de0dbd5aabd75c79cd0f41303e88ec629a1d7fce64f2c424c31b75e4f4bc337adb077eae6898bab995fef77207b6eed6e1e4966728699f85cc743b665d6caa9a550ea69bb5a5fef97bf9783aaf1ec840b5865e7bd37c3471ceb27a70e20b3e84d4d132a54a5ef079da721e8558162f2969c3d0e141ae7cd4b969aea31a78ef1778c8a57f593bd21961d8a5610ea3ac58814e3c18b514c30f06808e350c04e9c049112153bb679394f8303324c122238546891059a8f623f60da44782eedbf2780f358364d28811fceb43027e2fe00008b57800e892acef7fbb153f1cc611ba1a9a5960f0b72702942db1a698042fcd159d9c69e9a235b6c2cca6142cd0d4f469af57c52c7655ab15c8985aa871b327fda15f471497caa522cd4ca9d8bae8ce244f0d51855cebf543bf07a171515a84edd3bc4001b7aab13c4c065c0527c78f13f52215bf59194c9438cf4c7aed1daa8ce8fcdccb4513da205d820c40163395b717c6db8a99e9f01e6084b0483d2e93975b614bef2e0faf4c4c8df60c6cac09c0c471df00eb91386d5d74de2daccb65fb3bf163e1b4404eb67237c4ba5da4acbfeb0d0bdf2e46354e135070b44714f4d32eeae6ff091cdf4af674eb2976038b481791572378bd7b8d5cfd9311f40667f014c252a68d74f1542c360e7405628328d59eda8066ac9e86c4df15cc34310200383147a896222c13d8c607e4f1c025a3a9308805ae6ed5f4d593f65857b6488b08198b7f3eff6a65dd9845d39f429b28119ab43249022a8ccbde4f6aca67063da70fcf18290a1d2205aa1d18470841740ab81dc49a85363ce4a3fdb4cbf2d9bec1de3edfd5e45d7c8a29649c08c1661c8913097ffcbd70e416ab4c5f221b4', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c66070009cc1107dfcdbf648', 'language', 'choose', 1, 1, '\x0122dffec6f0959ab3eb36e253aab6d402d6756db9bacba475c04b83406cfeb566945bada555cfe1f59e7ae17617b0aedca5e01b715b0b41a95d3c6ee1712dab6fc983b553356c7a556810f9e74d9158ba8919290f073031e59a4e1f31adb9d7fe3fd58102a8783d4822d39a85877fe046f6e9b5d2f9e132d2ce0dbccc422bd084b4342743d64a32d208c5bbe968ff', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000962945641064d0a2', 'application', 'priority', 1, 21, '\x0170b3d6571bcca1457249e5da44ab3bec0f2d7b5d435fc810a63cf3d1f8b47c5c969e314a3742401e5678047f22057330e6ea325e14ccca41c2ee20f8560ea849ca879044a9e75c0e5572bbb083dfbcd4827abc63f49643f21e16d9360b6d477adf2f616d032bf8717b1e0dbe0dc64ff473b5517961d5910ced2e2a6aedcee15209dcf55d6ca34e9e94a6e26c43087d4b8ca66f9dc4e9cad67cbc0a763b091bcef7b33747778840c9a791e4bea89a75c7df7317513579e396ec473cb330006adb9fdbce643b4e9bb1cafc93a13ae7cffa853d67c8118b07d8bba7be5e684f49f187b92245bcb6d64bfbaac916b38bd643750c0582187260ec4c83bca1011aa2abe4457d257ab88fb3b1b843a1a2f1d9296563a495c1915087c1328603f6364944cb2f2491ace011d31d82f39cdc3110f85df9e7cc453e4ed226f02ff4a4e2a9e727db1a1c696924d3a713e616b75a711fca94d74d8f006ac4cbe33d90b4a438639bf874aeda2da137541d5cdf095d3664f117b3ed511d400d79b99ca82e68b5fa63cc8078082a2f9fe1ff9d8643ce38dce06d6bc768a4be158d91b7c997b2744d29260128d1f01eb5217543973e2789bcbb5cf5ae430fb4ed47f3ba74f6cce2c4241f1431507cea2f55bf9fe95aee0c19382b6904249f998b0c3afde6fc5bcda44126f075186a280a2da9ed399639a6378fae8782f3883b3f644e98e454280af65efe555844c8aa1b8ba05ab679e1474d3fc58335b4c9667dca8874dbc1e584990be5c3891cec2d9419ad307909a6da81eae32c0455df9c83fd0bc338504d3cfb487103cb02bb7f2f959c0e733ca80c0f8242f1f6287dd4410bfed3d5c542f01e780f5f9158b52b7b1d9420378e6ee7fcd6939c1b09a25147fcb4c11b7d3f0126aedaf2fc65f50b8db4fde5d318f3d43db892788508003a50fa4d028b77f2fbbce8', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000ade4a4f4557f17fe', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', '\x01b75ee889945abdce532bdccbf2090cd8d9277cd4d6cdee68830ddf17a51856b0b1ac6d35227d8b6776829b28130625a99dacf3209a5af2e8095e076e967acdc54dfdfb1519d2ebbadccea56b9eb776a93aa0b7e54671167b2a850ceeb5e9157a4bbb821b0348219de6a9bacf2012aa433f3ad4052895bc6d4da76a15d12d1ce0b404', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000980d0d2038640539', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000941f6a00f65f1e53', '\x01ff23278da3aeaf2006196fdde7b93222b5e652384fd13d636512256ea022f94bbb5337814338b4044b8ddc91d7999c04755ac9bbc88e571e909e4e489e924012d3a19210a60e168b4ca74b9edb5f06fc0382ee79124d23e0e88e0d1838b1e4668c73e79e65c86377bd4ff168abb17e8f7867dfd79a5d7c0017e262c718d7deb35a67', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000ab0acac257cb1f19', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bb01696bec22ee83', '\x0187500cf63b864e93293bbf5b95ef364ddcd03e01e7c0b9c6fd951b4fc6a21676df87b9139da47b176653686123ea17841e189eb35965433f2f2a45c0a09e9f12eb3c84ca96da6ef147da7d1ef98dbb620c48028a3ad1479c84f7fc0167d510c747c60878c9fcaa011466b61c7b6900b5abb5258e26a267c8e477369ca08aa8e6c741', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000bd012051d5398c3f', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000962945641064d0a2', '\x01b3d1214964baa522bef5f03c721ddf3fa3893e4a35d6ee31134aa27feed3c3b01206352112a03bb1e7abfd8a90da313a9ec1ff777afae90aa39a6482c63e562a7483d71a187e6901da993ed1f2c667e38640c9025c5ff5bae7a589f1b8da27b6e534e0ec852e5dcb43f054b970e51c30aae83b3125038a128cb8e0da2d6b6cf3adb5', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000be33619d90bff55d', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c66070008dc56e94201e36f0', '\x018f180d110f5f2c8e7f8472d6e97aad52fbea2f9c0f3b1c7f306591c14401ac77ed6abd7d737fbf7b32c17aa2880d4f047191fbd0976d568d6eec5f95a6315fc075c1d878f917791c42ebee6a54c6aabf0cddb2c045e87e0beec9b0106ba0ee7788fb91c709dd2fded3d4e4765798bdea89c104e02d0935f6ae1e0b058e049e81d9f3', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000927ad4cf034bf665', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', '\x0106f4c0a592538effc9a1fc1ae9e746f85fb9410d735def798b504791de420c1738f46a194f87b5774c2c653052258a6175d9069afe409ccc7a771c54a1b8457df7ef3c8e4c2acda56b9450ae644466b2f3a82b4fde111b6ddacf9969b3e92a4dece9737642667bb049dd4b5e768bf9d7e22c49b8e47985775d6633e96b014d13f4a8', 1795424700000000);
INSERT INTO public.staff VALUES ('stf_01a207a6c66070009b5df5b94e6378bc', 'operator', 'operator', 'none', 1795424700000000, NULL);
INSERT INTO public.timers VALUES ('tmr_01a207a6c660700092a0b05204d0eb1c', 'a kind of before', 'nothing', NULL, 1826960700000000, NULL, 0, 1795424700000000);
INSERT INTO public.tokens VALUES ('tok_01a207a6c6607000ad7932954ea71942', 'interest', NULL, 'nothing', 1795424700000000, 1826960700000000, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aa413b159584c122', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, '\x0111f304137c7fc7299d9757cfff9c067c974c72c191e4dca194069c04ed3d46651c663ff184af7bebf737b4fa1138cdeab1de27f87cd0af198668a48fa4bd97dc7da14a9bcbcbf4b103ad5cdd506951868dd8e5b8bc3b31fe3fc3277a40fc6233e3ccfffa0b0ea5fa261addbcad68f88493d83f9d7b606f3beb20ab195da4a0c781a0ed9c2e8c136570abbbe285f3f60d6079d78821cce3f498ef90b34ae42ab85c40540a44f603faa753f6bf31a46c8f9d5cb208487c1956b9a5d1f80cff6ffa4b011893fd571c66565313fd832d1989314f9824dd2ef68833280d2ea2e154b47303612379ea36e6b9f65dd6ee7a6968daee93503056e4c6dc835ed30f6478486c370c1e751ed9a43d8f6967f19bbb659ba6fb6310d3183624cf17b0f773463377aa84938a30a2ddd822754073bb2bdae61b6263e4519f03985fe1094ee1b1788fe2d48c53facab9921065d5a8d5081f065d2aaa1c771c510ba94cc1669f4a31ef87bf9b739fe2f5ea17f7b53ecb90832baf7962de1120592ba12619e9c5339c94f85f82d3ec1bbb381ba98804972ab17da3bc0e82456f988c8422af5b140cdb94b4dbf03eb9cf33f68ef9924471d2b9e833295f44c2adf5f529f936ee439c81d2e9b77be0b0b2530070b261a044167b2c225481cc81944f0f9e150f329f2e2d445fe49471bbba87e1a3e588dcd213307c85fce047f834b4612def801752e19a6d1f3fb2c647123eda01e17bd2fc43afb9f1db7ace73908702d0896de5c89586b420f6b68b9864b0ea3dc019d5eefed24dd90dc9650cfc01fe17bcda12a418e2e56a7816a6a52978223185aaeace9490447b93600bfa3cf14d28658c52ae7443cc3550313b89f79a7ca7d86854a949a650ec1ca775be4bb2a576b51efea58e3430a7235607c9fa454baa4faf2a2e56142ffeace075372e58687f2023ce8ae64482801451cca194346715a5d3c7f2fbef096685f3899444b100ab15e308577fa8452991c9564e695c748ffbd940c4ced61344246ba7cc891b5f604b1dfac574f252f08a62cb68c004b0e0807d2ada0b14275363c65286faf141f2295dd9fcfa0ada9bd469bdc6c9b7b7bdea5751a26dd8f2e0b7c863b17d44ad27dd974cd5a3392e21671b88abb444e5bf3304d1219f1f46da32dfd098d13604382335bcc80fdd2a4c0cfa1729a18dfcbb06a41e94a7654f4cba733dc57c0183d51e34d7548b40328e93f8d1413b4aa77045253afd8941d9ec9d3db4d27777d32d95876e0c5455885725185df767f3d2a27ac2b6f0f9cd364cab9a43d48f9515614a46fd22b41f8e0eae164bfcbd53588bc2eeec23f356572720d6c6497fc4736cb790ae8964f7b5d0de73b0d2f17d5337f42cc19d295ed811b58c80840d821e8baf94679dd32961d9386551a211b8b4b404a27d541424f21bc52acf96040f2d49497a204eee968a64831c813495ec0f692ea4e76d1d19001c08189e43ecc70396517b54d8545a8eafa4b10298298a32d56d4dc7006404e84d180bdb0ce0adc12196adde3c0a1af7f4cc27d5911acc10e957cccbc10823cdcfef965852106931131741f17e2c4bedf2435e63732814a64d294bb561dc4f32e5d90fc7a59fb2487fe499e58d2bd81d689a06d8a49c96086071bc13099e4ecbc60c64c7635193816e8976d3517cfc1c11ffa3ef570a1b334f59a3f344043bef5626ab6ffff413e2670935d577d5649cd2d1132938a6b1cb600a034e380aca4169feac6501ebdd2e44db2e588c85df8e2812a4632f85a3b6c973e198faa245756ff0e65fc4debb00f4382e0ff8b346808b76050e4e488d1093ad952e4a36c59b20a0ccd823af41dbc040d7a8ee7731c1654c1e6f43673aff30ce4bd15163c94fa492dc35b3dd5632bc7f2a271b2c111a32c40bf5bdfd3590ad228a4290544eabfe45019ae78650086aa3b9e4a3081911e28462c24832de9c6e5d7d87dac363cbf24c0b3065ddbb7423badc2f9841c9d34813c7e75c3cc4044bf6ced01630a63c0b97f9aa295d25ef011b9cdc48e9e06fb0b24772b4980267aaf5b219badc4d13237ba2ae6091b26769547c7857d02e21e76881436fa03515484df9d5d1422d8f016e1376d6c1bd2737e65d34558eda97b2565e320c05c4512664ff1bae32d3ff97365b87eeb9f99316a26c4aa46bb32f77ffebe54962d66247fa6a4fe7d51e2fd3bf59d941aacbed258f1b6b32f3810b9325164efd893cebd602ec62a0f8a1e6449504004847f61fcf3659bb88d092aa56c0ebeaf625ee9ba3c4571c29d0921d58994ac136d80be71ba494c1d3ada4f68ef5374b58571504');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000800b081f5b7d6c24', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, '\x01e73a55f201904b543c5257a2c6608e7e18f2fa9b2617ccd49eba8e634e290319ce2936bd554481ed6081a87cf0adbcf4d44816a8245f0dd8931d8a32a91741f944e5e102519c2bb9a4a5a7b77ac10d2c3aeba64beb6f343cae5aff7c52ecdcfa18fe2d9582760e6b9302f8c7f86a74b1daae70b51635422cd076e01f2fb073c6f04a668b996103833f15c1cb51d0b1667f16dfcbbcbb3f175764a38dcf5d06dcf85ef177a202fea625a47c416b033b4e0d301491253d1d9bf48b3488da738f35c762e512babccf25ee5d4c412ba9b141ff2f0928efcff3eceacb7f7542545997505c2e1d4593600d09bfa0fe2b7b68032bea750e764b47dec7e3256313ec0d3af360891bdf12d77bc7a137ff1e751cb51080c81e695906e1ef418431746c38ea77da82667fc11f8ee26af34dcad97bf8f6044780b669ad99ec4b226cfc19bd958240316c5859632aef855be46055a6a23379c43a5dc5beb047c322a42836347e883c8d6974bd499ba978d9a87a543164035b2f7713dfecc8bb8ecf5175cf21f400656fe575f987b1ca1a30b6fb989c68d05cfb966e78daff70a6559b2fae2ac5cb0c58d9c0186a05e43a339d9d71a6931128153665ab63b4c9a726d58a06c1a7555103701c2c4e8fe03e081cf2e9a32ee46a5cf50adaa7e2787bae7fc966d8a180e9f4e973107b8cd68fb4359bb297afba932dd139b735a87ed86812e0f4171831ba38e7f523b783298d78173dfd300a3aa6b3e7efb7d33d4f1ffffb531a3a39d8e6e66302507b4ff50a280a5359016d6c595132d4679cde659df269b6b211aa66702cb404ad74693fce3baa1c0f0666d69661f5e0ab165427a3aaaacd7b7c52087c714f13a2ad01aac62c127ecf46b67ae127423121d1d603210a465b555ff15288cb0e4376ad987b7ed0171677bf6f45f909d8c6fab647e1636387637dbd3e4ab4c364e80bb22c00112cc6309b4516a63115fdc9ec75ab8552377b7a21b78fb03faf7ac14fd8d8e9afe5f9c3b7d094c3df6c2add73a2df67a78b4c45862245fc9e1c9dea20b0c4bac6a148e29b893d58ec2b15f831bbe8a1ab879245d0597c96021bbd90d3fadf9323ec59c2b1f45cc56ea711ba386fee920440f91775cb3f206fbaee61b85bfb304a9f3a');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008df24e81f59fc8b3', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, '\x015c2d9faa58d6a046c49d86a6d6d1bc7f168d6190dad4d3752808cf9bbc4361d04a9139aa539a4b4589b25f76aa925dc29e688f85bb1c71e0b2aad387d353393e0240d6a844c8498dc9b84d3799713a6d8a779622be834e4766df7eacc0669d25f469b087d238e22f91d5dc148512847bc447b29e09f055f1c54aaac0a5d3ede0ec9a53627fc1901f1998e54cc6fae40287041b82afbc8e2fe3eef4ec58cd769f1e3b330c60ef15ebe4c4ff2548fee944e0317083ba8cb49bfbbf76262dedcc5bd72a3f127ff870eb23dd5eb8d95e9c7602d12c5d2e8516d0ede12d6d605cb697942e9ec6021daf4c4fb9c634f20eef32dae31b835946dead50dcd883748ce37a5d755aa5b4bd5e4ede8bc108c8f323af5c74a5f93348faac7ad79234d75249994efcb97b3fb0bcfd7877979a5fe353daead4955170ff5499791f4099409114d805a5a827c53f6d3eed676edc67f2dc2631728c21e56191624259ab6b9826dd07c5c830152344d3e7ddd51bb6f81897b9a66fe68d531fa496463419287f934e12b66ba0aaff6148624b8909a5bc3ca1e95a63829de899bc2d2f68aa74de925622f5940de5ee3c32e26ec80b4d565f6d52245f113e79e3ac36a59bdb5737d8f2231efddd524f14f311230b175111375354f3a250f2ce06a5907bd2fd833c315605e1db61c102f305d9f9f976ffd1d5c2feede40116db8486483dd67c1b79029512ad164879250c9f6042f4da8427d6ebdc87e18c7fbd83dc118256aab5fa2bcffa9b4710e7b6eb4809e1f0363a173d42a590b441af1396699480bdeb2a06fefea89ac17a1aa3fbb51c26fb686c51074a58d5c58975ac2c97a44660036c524a83efacfdd52a4075b5c0d685b4418598319ec779db5932b2b3a7dea6c11fa8208e3fc2f4cef4041f6c3ae42ebed863969bf40f039247d84c18c244cecc56633ba27e959e963c3204cb94ccff2e6fb824c5de78d56b7170c943934a0360eb553a956c8371277706');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009fe330c66a7afccc', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, '\x01ec86a119f2d2f9c38ee46d975b07302f0f679cf668d436b415cc3c000276c20cee9a26da200ce81b91503814ac765592f51f8843b6f927ade1b1e62753c55ed88fe87f5f41ce4e91cd32109be260b7b0f86fe14f804f9fff9f5201cb3a89e90a67c0d8f08a50699762f5a4c637b11379aa43b2af080cc13b835e4dce0be4bcc3b0751bc786ee74f0230123cc5f550482bc10697a03c281b46dccf2d0b0a91c99def10b8d63dbc106ee8a4d45b95b5ef780e8c10810d56a933b62f7ee60c1d0aa9b31d3c35da68e44c2ea9bcefa5bc4b76a77fa67db4abef5cb72c400a5b52eba9bf94444e48418df26c9f9df879123dbff3eefa70c21c262e1f04f6222964fe463aee1baa4c2b6ab36b585e65da80935d731bba6b72e5380c2f3d6033322c7324ca1f4a25672d66a968fe6d057e3f527bf26a1be8c7df3f70aecab1a1f4e49193953e560d9e99c5a39116ae7bd45b17acd93ee1930d6881c8d4136ac8bfe58fd4a31697f1752a61f51dafe553eb352a048d1f982c6ee89397c6b4f8622d2b216d70e22b81a376f1f527e59acbd4716db80214ac763bd0c172e5d54cc587b0709d81d8be72d7b108eb87b8370c4c962c7e98110cdefd93910fa33a3fb9dc0d73922e3957b7360e35d626761dd509e48048cd988d09b8bca4e86271d8294a92666be6b26fe1371c86c27daecc9fd643923916ed73632137f7e8ee33a4beac6f15ef81ef084e57a5de9aeaeb4e1a6817782753dd2c7465441c17dea3f48e21dd0871b3adc58d5b9bca1327351a3e75b5e03967d70721f857dce745956ab232ef0b85f7d7cbb2048eff06cf47d60f73f5405a885aa245dcbc3955d19335aac09a5de19273fa425606fa577d97944b0bf84e8905c0b8e065502992403df50714789ba6303f8e2c5c257b15e3e8bba4f15165467ffcbc41c64f18e666671d62c2925b2cd739fcc3a9ad96ea56180281479db6ed59128db13526d6d2cc5d3359f08b79782f739599689c12884f4f171df68e820bf358a19b1d75fb631e87658e9cd4539');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b233dcc456696589', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000886e0940bd2425d6', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b8438078c8fecf12', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, '\x0184ccd6586276710be11823bb7db3da9a12ad0d0d00adff57960b4b3dd75c54e22260d49e102d1e9fbfb1ae3d58aead1a6aa3a7e4bb113bfc9708701618f6350ea41cec0cd6fde76f1ad32dfc3aebf8a3647644990f76aee1f8b49cc7fa4bf185f925b42bedf1292324524cd0f3ed5a1570d2399366e7e637883144bfd0a6451db1a41693ce7583dcce8026d271861c34024055e26c1c210e91dcf713942ac7ab5242afe6c6a4f19e21452d08648261765847b5d5e779c6100797cb493623b9a9df2225034682520da8a591796b1c40b90b6b711c53fc3adc3f56586ee2e9e5930afe746fbb5a26abf5d4ab948898366834e55d1a80044274a2ce55ec23cd66c3238c874b63a64063e4026e1ac92f7d1285ebbd19b2b2bc89d5a50ced5551620596ec2fa3c3bf1875329dadcbed75fb19c3914f8f3e7910b3ff10be8c051236e430472619b8a203598ba73dcc39813b83f47acb6e5bce823cb56838c1563d8628ae15b1f076e9fdaf992a074a137b44f3ddb6af2cfb261c228c99b81e66106e04331f3cfb86ab283fbc5e0a74793bd0e2f991e7aada17d1c840e9845db6550ad2dadd5fa65240c4233b6324f980de54798b36338aca6ba25184eb75d0691f0656200f47f0b2adbb91672353de00911af0a471bcf11cd2a8a10974cc3361126aa102b95b8e7d6bf9f0b3a9eb7f82ea7cac83f88e2bb95cf7e2371f2e23b373c3cf30c85975c07c52d7fa586a1dee40e54f2db9fa5351abb85e824222e13c4f1eab5ce762016c23c502c695036b2ae8a9e6d5eaf3eb370790963be05995032036217f5b1f8a6d57c52143db0be0dc5b087017c6f00c7a53bb937972dbd1476483b3f245b4d5f44a55344f66de632aa46530bf8caa91540aa7c51580ed2d601d5ce069a0983d055f05e8936bc5ee74b9c8bf690439f8e4a559b7bd474952721fdddb8558103d34a15523f71b25b253fd8d96ea866bdb13b179158d0716438dd0b46a4f311306a8b28ec8da2e71bbc4c4d5cf9bbbbf7d8f80472221ddb22917aaca081ebb4215634064039c5c7275029f050ab500a2731ecc527cea239ad762080139e4ccadc21df39eb4b27c809483fdaef07794aeb36cf6a0e1f92efb45f0a041f8970587f0918e3bccfbc5a7f567c9a8b90906f8ccb027600a10f2a8f4411f948f6ee424b2f6cabfaad344696e5b02202ffec005aea4d5024bc5c71a4302bfa20602c6f27b9b3673a35f274a8962cd869e55e4e5555b81132190f5dddb4ef30637052d3c082f6576cc93af080e6930fafa1da27f974d6e5bcf5210272b0019595f129637ddfdc6c87c3734efd4ec8f96e6331b0577a372c52035730bd424483a35e8523f65e158db2ad34e5c68542b7ffdd4975b3c0fb6ad7babe62bdc93b0ac2c31d765b8091f717571829d4ee78ab8661ace11631776c8c7f5fe43d2eca96a783b94b8169bc1aa6e38499c1be77a860a16713983450cf68ab1df4f4fd3012cf5f1026a0eedcf35b31815f8f1f9f06f73918b7848f8cff38317ddc1646769623bdacf7511892b5c97d4e0a4a6d179573dd357e289e77e76dd1528ba0c535e65d3843b1281dd6563007a2a5eca10b4f79ccfb149788569f9c6fdce5bad052717f55f5913e182d500db157f5dcfbb4f11d4f37735a91b45d66cd51d81d1cc60f83ab23c775425892df3549eaebc83a7af25b4be80d66efb061319548264520d0492');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bd6917707e90138a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 25, 1795424700000000, 'application', 'documents', 'outcome', 'add_document.added', NULL, '\x015bd123e3429419ddbb14f3792866a57564e760d2571dbecb2d7538598a47db3419a0020efe4d9f67ac3810dfd7853a87cf6921e4c4c55a0cc0e0bce0b9c2f3bfdc553be04eddf686ef3c9081d0fb527ebe623c8268fa3cba7c2dc13adbdca488fa781c1adbc13bb17ca221212e59681cc583342d0c28b0a6dcb25e89b7fd16bdbcd63b9cb5cdfd26d18660266f4b1f2a021e18e98bce8bcfb02283840fd5c3ecc613a1d1b10f869450158d859e8a07470c298f0c57a0a522d1113e6f2423b836c63a566f0552c085f89075ff2c6f3149f45d5c21269acbf1abeec17f121b430cdd813ad899583239dbb8fb0423813e5cdb8174abef845c47024510c1c973b35c1c2bbdb54a5e2690f50cf9218a68081c1b9ae1235dc60b142e9f5cb5058bcf007c1e0d93091f47da65dd8dc247e5f85bb3d57a7300969fd73a61b19f27d94e8eefc17df1d1bdc66b9e851d83824676faee1d8209c50041d2863bf175ba436034e04dac240bded6402216d969b52976208a0994a517afeeacbfe8b1e394ffc2053e7fed679cbecbf10f49baba6e41e2d6e618c365238f69cbdfbc6bc7460488f5692f208924f2947b30919ce0d2fa476941b7365a82a88ffea1e7661cb19ee32178ad409d5b7cbf47e6a2d17e0d0f18fcb08aad9020af76ea6f4e69f92f7835d6bd57aa4b5bec6b892831c430b4aa8ba22c24cf1be1c4c6c67d3cce247de26ebb0f5e0aa9e8778ac7f2c0a1eb61cca74c466d5dc996d5b25bce334334119b84b7e72cd3b46ea424d52865969da619f72ef909275b1f30e7a5f06a72d8b934721a6a8dabdeade688f192f5efd8b6486479a3832869a6fb46a4b936090e9b488e3da0dffc6abede60ceb766d34528aa5b086ba676e976c070bdd7f13fda84ff9c7bf6a9d5c23a4de0bb6cc59738258660b134ed616763f9ccaf9dfbf0415fe087d83938cc534336c0643a66fda794f7424b1ef5978657f1d9d4eafbe4474a581c23229db73872023ff58b45b4edce5419893770e441fa8adb4dab80d9718b367ebee671570070aedaeb03c46f53b66b3698942a9c45ae741cced2227ea3a875373bee9c99c1d9bff97cc97bc1b07975e402f1b62f8b4ee2d42453c6c7622fbd42d8882af2d30813fe56d0f5771993873ce4c8c18ba9f3158f54fbdae1746b1d5408f2b8f5d9d8902f1f5022702fb95a8f2a2a7fcb7c8ce33c7d3d222ee4e21c34f908ea57d9839d7e8051e15ed5500b4da8caf370af40968e2f09ca6ce3352ba6109656fe6f1ef16c8c834ccbf1964510cddf1108710316b1e34d2535effc5f889c7a975489da8e78b46974f6ee0c2552ce989e9ebbab93b62bfff3785065f996cd960e222d3cac681749887e9c446489caa5ab1430cc13e87455ba28b34026887f6d');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bfaa28230b2ae000', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008c1428cc29b4320f', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008101d2178d2dac19', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aece49f549d4ac4e', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009149eb7d836d3132', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000841500859e0ab300', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009110c4bccf3cf07c', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 22, 1795424700000000, 'application', 'category', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a53d9031efbe99b9', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, '\x013c67c82abc3bcb4c6cf7ca2f73d393ffd1186acc006ef74d93c4b58af5d7d4d4cdcf0d46298b838b9bcd6a8bf142ecc0dbe1dad1e763d5682424fe05fd913a27a0e799e3d75338bb3645ffb90817a2e6a4e3cb36abcf0c1ed35323ca392b631d3785f09cf57b2dbd8c7bae07271bb92c5eaecb38906b0d45b3632c4dd0c71c0fc8707d88358075a5b049fb6927dd9eb8fca0c487805412f3a75ab9259d8669e41f3587ce52b757cc5d752560460b35933aa143b6874a02d6e966faddc94dd7d7ebe0c2e2d2ecf7cdbb55347b799389f0d5a7593e84e86c5bba1ac4e2d749bd2d41936b2da3e0191e636dda0ab639df69241dee68ba5a40ba5e73a5933f4a495fa8c2c62e77c98140bf2eb324d1670fe3a1246445b210e5ce576a152bfa2502e0349666ca9ab7a286d6dd314523761f23f92d99ec28f5a74fc3adcbf5b27fc0e763897fc0f9e4574d8d5232146a90f58557fdb8dc97478f4df9eef2820235adb7542f50d05ca031f276d4b62d1493be3917dffbb922231dffd4be97bb6664a3de5d452132cb640ccee0486693b413fdcc3fb58ba150aa84a818c6b180da7967c918f369eb74bc06701e5a5afb5fa78ab62ceaa82d4c3b17d902e9435518e6e8fa3bc7f8225b15cd52f9e3e5787705ffba3e00ed5548f4f821181a406b0d674bbcd43752c3e01f27fef6332bdb12210f7125f96fca85887061ff504c2fabfa30d17f73c92282147efa2f9ae6758a2be7c6f732c6bb89981b68bf517f5b332872f8a3ddf07d07dc0d74567b7d985127f023e82e3749d95b0c25fc2c641ba6c274047c4b0f0015baec269f9469e2724f364eb6b8c1a0be27fb22b699f2ec7043e54eb9e4fe27c59ec2e668b42a98412d1b37461b50765ef907c1a3a090e088e01fa0f7b0325a424da58c417b20a1f81d62fa2ae89cee22d3833067434dda93572a5d81ddfafdd34f3475c0f420b1913416fbc876a657d785dacf4f67c7244879389444cafe6d1d29096189a5f2acc0d63759adc2e831d967652b9efb326debd4217f6047536943f0f988a993d44b71837fdd27f40e726c0453feb8f98ae2dc72479a35cf12981a501a118783789955a54d0fd1eadc8c50661bde18930fc0cf77a37970f8668f60c9a65c53c0132c0ef5eac36c595e7e7fb5e9ffd727b21316cfb1fcfe1d81c2883307a41296fcb5e2e4bd808ec274e6b4d01d7e310340e8985a989a1e9a074d0b51e82dd2dffcddd24b7d75fed052f7459a50d50a0247509e3e49146d210460b1324d23f36a1a8400e9399ddf9fec19490547410dc0cde4586388d1b805ae50c6720ec2d5eb07d493524b871ffb3cef8f874b2f19ee2a8f1e97425258ed72e536c6f20db080cfa3e3859c3d946283ad36e1fb769feee2a107a9dff0c1163c1129a98abb968e68e495bdc9d9e105d23b56e2d695b4e2dceec1ff234d6fd4c91089a447b3b6abba6bd4d7da0aa6ab7fed36f13ff8fde88b385369efd5de49be805ca27136e9cc45edc4066936c93bb59fd69d7345d0bf013022f33644900132f424585e510a3f566561e40554090c82473d792ae5726904fab0610b54e5964e222e74e6cfcb855060b3371d7b6ba8a1e961564fe25b692cbb76f66e06c3edd8e6c8b82a8d4a78d8156f33091d1a7346e25d957ccc882d867464256bda9a1d52c5d898ec599cf9aa34b40efef58f838cd98f8bd8b9aefee615a0158646cdee0f22ad6a3ef8bd2004d031e0caa64a911a428b256df233aefb8eb0f3827df1f4d30dbf90a1741d18e0e02a3733e4a788afaaebce95dfbfba34bd678e2b51cfe8d9a171c215e1ffe7b85de6050fa7379e59c0a2a7bd6ed7a05a377c6acf5e870acd1cf5262ce753e8872b044aa60e98e8ed23f3426563a5527f60796bf6ec288b0bc691b7c60d0562ad38476d69f1ecafd0938986ea2de0bc47ec0b8f075cf00231614103c2c22a1b57f04e3aaf67d2ae1f91517e51cd4d611ba6090a7fbc68d0873204f47bcac24b0b7e1dbc618a6a46620f37383e0e66ecf5f66ef9fb3a59c250ab602b4aacf0fedc6f7ef35f467d3594bb46da84c7fd2150b125cacc922a3d9b879e5c63a57ccd4bc0b69116e2e54c2cd9eb35ace9e4d64ef39a46c0c4893a8d85f38e228a5a2ccd9352c8c5cfe9112cad5c171b4f21fd43e88bdd4a452740611b29da2ece7fd35a347353144da2d67427603f919817afaadcf88ffc93f21ba66d86e8ec9f827cbfe4a39e0564dd9aa3253e9a0abd82e5accc37cacd83de4d74eab51ea10f657a02e271d4305e637df0bebaf8bfda1aa5d602ca3bde3137ccf4dd8b1ef693d732f94fa8a803314d5eed656f9b0e2f0472ced3e2db2be73476a9b7fbe9b25c86b2fcecd14d15cb0ab9c6c3523f3ac3feee135fd17b0573854bcfe20fbcf798697789942e27c18b5e55');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bb7fea5d42f71b46', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bd937af8b8c80f9e', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700089730ea5a2e7aaf6', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000926cea5e536c426d', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000811ce60aa4693589', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000834c99efea55ee84', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700088d5d92c643955f9', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700095fe4e80f0509d27', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, '\x01b97291c321c668d7ee3409ad3f076f822d3694dd65e1abe25a5a28983223800f7536f0c06bc93a9d9e328fa2b733b0c4d8f5e278968328a2fa64d662c7a1f0f556072839e055642abf2a2045fab9888f1f41a56488488805a10a9bf39f1b8f8d8931df236b194d40816fb07ead852022a9926f10a819d37209ebe3a91ec494d386834b43dfca135f23681ab00b52a64b493978a6e8c27b1e3f3aa713cecc38bec613403df9a494805ec2ab2269f27ff6b1faf79876071b319e3ec206c8359303e0b403c363137d31cb9745b458b0a00db48d12b4559d188c8271124fdf3431a309898e9fbe68562f1f681099047a10cbfa30c60deee4d0be1171744dabebb7e1a4c03d37cfc0696072fbddf45a77bd1e4e786f457fa6d4a222325aff5f6711d8a55214a55a64fb1de76a512d73752aec281948f14cde539521e97a8289e40a82b49ec8aa3c0af02cd1b670f0e2323df88dc4dd07c059a7a865c320a91538883ea80e91576f1147838c9c9696a619a8628dda9be9e10bcaac48218315a3966255f46c23ee25f8359f21fbe9e11ed0ef9d1a5c9b684d8691535943f205684985f32e1909d1bfbf07f64ee40b43865bcf6e49384aecc2505c2cbae5aacb77dd4ad76f07a091e83dcebf1f866e43bb12a6fc9b06746909c9deb7bbedfd18f70ed13dd07f4713562d21929ee36efdd47853cfcb0e863156f672d1a75165f7e10e9bb177e039c39d8ba95f8339ccae99ba19bc6999198ad9da23e24eff5adf5d3ee94a62d36b66f54d7eff52110d684476cca2144998fa8d3e137829d5a5c88c1eac99e74dea38c9ecb7e8f5083761f74f5e86873f9c5c3cc5115b79c70d48462c445de24e06c7d668873d1f47125fa6dac5b20f89c2023137ac58b0723eb59d3e98e54060cc4db36112e5f7b33844709a6f3500c8eb517948b177b32b9d7225bfd3e6a53df52086455aaccceb464e46ac59a036e950f6eabf505b53a68b74055e909d2ccb0c6cfadcfea95b35d59bb250e1814269305ad4cee3667c23001cbf316185f0a220eaddd9f798f10ddcba04e86e1d0e1ccaa28b46ee265481652b4aee205b0e9dface3f2fc278f9d168574489ba85374c71131cde0509e07bd2b6c054c92d951ad30061781f05ab2735e332d3e249f5c5c6c278638862b4e60eb5fdb0ca62af5081aa1bbc1fc7d2e6527bd7d28172d7b7ef742229a720caf894939c3793aa7ddfd0c451f38994db5724966cf707910297cf05934c8e848c03f55415c019e425a4534b98dab16557f2a347ba6d76e4bf3ce5943bcfc15906b2477a10d2000a5c1449af2dac93cb62b7bcdc8483e2bbe9ab7eb721090c191a44f1138de1a10ac1b6f15b2e206e9b4b16ee0791962bf4599888a8cba3233aa3ad29296bb2c9f20e857c5011522ec7ba9d61b2f93b4c3da5b0d6538ed245392b266275c05aa298be31a961ca0c0b012870de1bdc9618b68855baab135c59f4aa9dede1b68de8e81f7e5118aa13c9df373cbfc5e341869b32d8d89dafbb8ac3bec3154e9c5c1d47e421f2ed15234bb597118c69d32007b2718324785310b19bc5761aff7edbe5a12e9f91781acbb01621df');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700082c6d1f941031423', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, '\x019f35aff3e1aaca180c0f44422a889d95962514979c01921d4063599c2990dd24d1ba072c2be54d250e1bfee5c5d5bd3131d39899e1377f345e80d59778b0b2ff960033061cad943efb2e3955412577deeeaf2b633c979602a9eece3ad8fe858db5cc85d67719722072c533ccc6b3e9c1a7fb4f669c1472a7b0b6f625e17f9f9626615223393a0948bf21bb8fc7a5d3c836075da522c6275bdd50775a2124c87700b40adc832db90faf4c11d1c05522a2581fb78217393c3ef18ea13967d06b0bd5e9d94e104f556b4e2afb9b324137332e5adc62c03193d6f4600ce41cfd4d8a59ede04c549e919c36931b52507e145dd9c2226232e5d2fc56fe628c3da320d3a95132a6c8013a6b9d4c1ce9d3580b5e2d1aaf0c716e5c83bba830f6c3d77c7e704793b968b6ad3ac53e4bdf9416279e2d045485b0000fc8af29828838589ae52a65e7691fb94f99ade02ef8b40b1eec9bae626708fb108bbc0530b856fc551cec8b29293d4669148531066a6b1ee5172b8b15a8bba204b0c496de7a5338c04e8defbd61aa1841c21febf8606c50cc9b577a67a1862a47b37f5d96307f67bd9430602e326aa209e4c174249b5386144b8684ce3378ccac4e6d90115c37e2cb46360f73d7efeb12962810afa77c9b31c27ab5656bac10c3ac4fb73029cac25dae0bb3da1d11261ebf5c12e8ad35d8ffb4fad56546819163ae300eb5591901e1aeaa34013dda82a10ba397c15ff6c0b6b3209adc34abd6df1c488d218048f1e823614bd35eb514afbc51710a1b0796301cab2a982fb7c70013e568efd4abef0390f758624637f71d61a32d22d7974671caaa8120c8625c5b9dbd4597e9ead20e9b0596f0f2c3a26c952626910a3578ff67d52e320a35a6b3c0aff5d3e2f26a645c406f2d0d218abbf0be3a047a077fb6a33aa44fb893f762972647ebf116678f772e0892577fc4b89b4faef1e80ef42803774d796cae6a6acfc8e3e51d1aac43894e94c7921582f5bba4122a91cb7c3d359151ba7960d7e460aea5747e816144a5363a404d7d14d3d43fed5b3c3129d8268f51ffa783d46a18fa9f4e3db4134a95dcebcd28627e164590b94fbf08f0ddfa4f9c75be2231e97d2a371a02fb88efa43d9548be87bab32f3e391579763450b40c6ebc09f1ff18db8bff087d1b0564b6e619e1265b165720c6d14c8314b8c0995fd3c6a04757e9c73a06cbdc98165ac9994484ecc3640ab659b73eda68449c4abf74356ffc2d5ef38c4acaf88df0261db8d32657c70fd381473d4431fc6da93490be990cdd067fc0f90cc39cc655597b4f133c4c1dbd939f70dab292fd9c7e66864bc0c4935419351ab9503fd7a9c3ad6bd348889436029ad37bfcc7dcca210ca08b737a381873e1990fcfd85605269770f1d6beee9271ebcb03b69fde2241a5252a24b32f87839daa2a5967ea51faa22a568510c177fca894f2f204d7014fbb2eacb50a634c6f89e94cda4a6b8a6279b1b12e86f8d7c1cb43865e3b2e54e7693f87f64161bf708b656f792c16e8cd6ee9cecfb5324f347ca61e0b89e13194971c8a2f4e12bdf09c2f3b6e20af4a8fe07ad534a99033809eedc76988096f8732e22f7388cc7f25bf7777c5767fa376c7580ac89f1ab3319ae89e7b15255757d0b2c5ebf368b8ae4dd020a0f5837949c445605e1a21429b5f7fed6a9ac24759b2ba648ff85efe16ec69f3e99edb485313d33756f04c2d93a0ab84a8b485b5c315c07c20eb953c1dd84108439463d18665081e8b9211da8f070c962a336b94ec2d943fdcdf3ad45a753ec7905ce0c5f8eaf88c56d915d0174882208cec30063a84bc181bf09f528036d9811c593de4856a1028e5fafa0af59ebf3b7c0dd0d1991110f8af4973724484ec82e3755d30f5794baa0f17c88f727bf8ed5bd3a719a7a106d958a6375569b34b');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000876915e14535b9ff', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 24, 1795424700000000, 'application', 'documents', 'file', NULL, NULL, '\x0197c4227952cad9bffddd0c3650502c08ea9a6914f824c5f52fa1a3c2bc194a8f8017b96c732a38422803d1fd4a81f6ea75261428337eed277ddcbc607a1df23d36');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a2fdcd4d4cf496d4', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a1119287f47d7c4a', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009c29ab01271eba5b', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009c192cb494198cce', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008a6b08c82b614d90', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 23, 1795424700000000, 'application', 'documents', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000ba9625c54034657d', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b7515764196f4b3c', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a63653d1f7188234', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a8328d89916305a5', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700096de7658111f982e', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a7f6d75613352699', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b25e14b98b1f0b38', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, '\x0142765571c5e1090deb0c85eb76dd6ae97f0ded5bcdce7de326055c453582853bdc6dca66bf4232ce92b0ccef196d9c97982c141c2eb1a58f3031411d3cd8801e2a352d467eb6d00d6867773589839f298498b118eb59773f0cc87703904fd1a0b4ec98816a135d9fb3e6821a532ea3f98c9272562fa0a2819209c1b95e40f874c9cd99fed3c4f1512f40914cc389f11b0bd5688ed7d82d6dacc7373639ec157b56907147d035a7cece130bf8bc555cf03c973d165f154003b997062660eda49bf5084782e45fc3c022fe2eebbccfe4d4e27c66f07cbdc7725eb9623cfbe45b4017f7b5d68ae6b84090f9cfe44188604ccb4b805743ad9935e140a1afec3c30021f5d90c95b62b9beb5182117058ffc896f38e710bba40df04488d1bf562cce98fe2eac9701994ae804fbab79f093f33e695d45aeeef54dbe35736ad9fadeb5f0b41e1e78744deb3f96aa9f0d7da360ad65991b7031502b01d5c8a34958671588f122a055dc0467656dd427c0d61eab8492992813590fb736402f2e0bbbb4cd858ad360506cea4900bda24b04ed47cd622f877570c562ce35c4565550d1d2f96da075403d7dfa3b647cd8a7d1f053462abf345991e8d8282d746d1df5d422a4868805c0d8ef158187d35818818037901a316db2d02d752c80e81daf3fd0516b269a7246a084b08ce8f43f8c28a5e69dd4a6841ea84487ccce534ef9f995b4cec4e3670d2942ead8769ce5f1109b077f8584225aa2880684b897057e02af7c57a2549840c37b86bbd39d388886e5ee892209706a25ebb9b4c6ba61ee7039335cbc769295f1b4f09150d2985aaffff6fae6fd63cad0bd6afa89affd1def7ca44f1b9b6f1f3fa5593e6900b9cbde255fc22bfab22da199efcabe4522d601ae33bb942f2f8a062052ee2e4585dcca5d3aae8624c5521ad022e6c8d0fab8f0f0aa1a992b708bab9ad7e46668c75aae482400056d2ccb6d8bf9c403168905c0b09729f6b91d2203801bb3b6cd5bacf0fdec8d9985e7ffd36d86f72e19340d719bf8625943d69234dde1db0fe3d59cc532842637824cf0f273a8ef3b19ac26f50ad1829c5374891db12ecb7c4d37e9a050b45f441b9f42237ac61c30444ddd57aa83514183489d2e2cf38d4fe1775406309fabebaf7cabc296e3151401ddee32d92d1191fbc36db6a32e8b88c17a692b10dddc96a0775c8675355618a56af735f571b0c53f');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a747569441ea4a69', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b14ed878c8e1d9d8', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b29d7e6741705ac1', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a53ca305cc06f5c9', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000934c42b9e830a96b', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700085729dac1b33ca78', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a74410f2b237fa7e', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b461980eb9dac7e3', 'cnv_01a207a6c6607000941f6a00f65f1e53', 'con_01a207a6c660700085f4673ef5a1bf41', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a0124647a472c986', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008a5283c2b8203c1f', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b5ab582fe1688896', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a188744a02d43f4a', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000851d2a0c1b97dd80', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b9073601509308a8', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a631695da8452ce0', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000ba26f465a8de609f', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008d33de2bb43dfa8b', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b6a8a2e7249b9827', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000adb98500ee46bff3', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700090cabdf0830b0e2a', 'cnv_01a207a6c6607000bb01696bec22ee83', 'con_01a207a6c66070008cd3fc39e2f39168', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a7cf3dac4695f5a8', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000846f6f85050e1a69', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009d0dcc9bce90c70a', 'cnv_01a207a6c6607000962945641064d0a2', 'con_01a207a6c66070008db1befe8f640627', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008b3c98782d14439a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b4b86833f3288b15', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000847af29d6e28de1a', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009ccb40d03ec83dc5', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b1edc60f60d5e340', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b0683ce9bc8371e2', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a45d2f9fc13c1825', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aed6267701e03c5a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000be441bfd8b5e0cae', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700087e3b618ed81f9eb', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700089518c47b1e30bc4', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000888521418741dae2', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a381ab96f2e8364b', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008bea4a81b6585d46', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000acc5ada068622a9f', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000827c1a410acd5ce1', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a8285e51aa5b1055', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b5bc98c89b5f739a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009a23e31d54f12b88', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bf57bc7751f81952', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000949467fc53a071aa', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b221ba13573af86a', 'cnv_01a207a6c66070008dc56e94201e36f0', 'con_01a207a6c6607000b4cc801d772e9b39', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700098b8a65fbe2a5a0e', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009447c03e7341d7fb', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008bc9caeec60a7834', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700084772292a25c2e2a', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a4209847571c2579', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b201b9906d7614f6', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 22, 1795424700000000, 'application', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bef2b73a240d6a27', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 23, 1795424700000000, 'application', 'summary', 'text', NULL, NULL, '\x019da0fb6c87e6e25a240fbddd0f9b833aef264f6f4125bf27b65887bfad8a98fe7c960459211cf391af495f888d4710eda04e51acacb8ede879a6f508798b0567e0a48eac7319eafc83826b4d6a396eef0b91d223a5d1c81d93640fda9d754bd6a59faa46a7f010dddd055a93ba9b7c7188d4abba748839b6864cd4ccef8ff6d0c57c83daf7ada9902266c1cb5777375024b1a95a80181799296ad5422bf46f4eda2aa142aa6c9741815ef18ddb550b6bb2c437c7ca58d2f1bac769c4b7e030b88ed3176ab6b680f49bb1095e9e91bd9b717895bd7807cdc13ea2c84fd67469e3f0f72551f2b67f63f7e93a67ecb82bdb5fe472039cff991e4daecabf4acaf313185683fb0f297e041d07aa5ec31283b54d7a3d8cb432a54a73a200010f976737004440e317d3ca3a6c84a967216c244a6db462d2a23371f28f77b49e6bcdf53fc6b7dd3cbc63a2f6e13a570dc73b7b6d700e4b8da002c8f7580e9fb2b75efba8a439974abd1335fcf42de9ddcc43691caa61741330fc7c92febd65a90299e7678c5a3ddc109aedbad00892cea00fc672ce725bde43cbe05e89c83695734394813444351bf0c13b9c3e5baeb5921b8c06699cd5eda4b87e3d51bfc2c8d77fa4ccd507eab4250015430b4cecfb2581a4307c3eae2813dd9b9f17c54fc9bb5f75ee2af0e5436118ab9cd447d83614f41b58f85a0533b9e264857a797654abed5793dff34d621776b7922a0f80e728c451fc1bf3ff66f06f36d75358488bb7bf03d86f5e9ce4711e214c537cfe19615b73151014adfffe9b5e5a4ab2ca5e71058a9a1c0685c59ba0ab54a33fb9cf2a458be6c6ad861c67d02662ce8ce54ba32c4e9ec81fb210c67aa097649a3d6c0cc46474a4d739b84e445cf427dc774a183d2ef969357840f45653edc1671165b2d82ea42addd8f9cf81e6c9afec5af9c2cb6dc57dccf02314b5414f1fbd9658ed37d99e16c8f93e7ac0a8b7df0c457c3af7dcff98c6291ded6d2a092d317f9982704b7a459b031351b042d2e87e2966817490f8b693a23298248d218fa1f5d59e4437ce4f995472559b14eceb0eedfdecd85e8ca78c874667a79583d969c8c89056a1b1e1b5505ae0eab9e2a72c1b0132767f580ae01a180c11eb3071180914dc730cefbf5dc237b7863cee34b288b8e68abe40191fc72364421274fd815605d4e153f215e84ee9c0e65df193c067e697a2e302b6633d57c559d66acfb860a3ef7460e4563ebbadd56dbe5904c8810bf3a16a4ad826aa26cdc54fc5b0907b82a3b354db00dd73782464a5b92437a46aeb705a99809a738cfe176f5eb643b67a3b87c069504418e6a85412e3a63a4215c8aa9b159496fbc21b6c4d8d3913d151d5fb877e3644e797bf24b795fc32898712dbcb550d467b99b2b6ea0b27057d49100e27df6fadef6f7f2ea6e979908c53715e3389ee7b72ee514481151934482be485dc505fa56f68c35633cdfae80d565e1a6fbd9648dbbd434f23ca812a3180b7cee7915b11adad96823acb40de450111ff175000a0b5b9bf93858c60272780f401861aa07d4f4de5183c73ee048ed5da7b10026d64238126986de80207574229a98a7785e1540b82f98f89452fd4ae8175e0fd15094280581a960a35fa29aadce8a42821b2dd04a6e9984d5839ec0b9ed294678f353ac6b26a5e5cf43a8015cfe6e7c1c23163a9ead0644a006119b4d163043f6f7c0e35774333d7741ef2a06defc25203531dc8c99b6c9cd02c1fd75923a2a3caf57bf2caa4385b23760876542ea49bf2e3ff5ad1b9963e47192a52f45c801280840b321b035bd805a1a6be8f94ccd70a91a73308f63653558c236d7c08668025ccc78bc01341b8eb336d2b4cba979ddf5a6de20e7476cf4129914dee3ffa5b7a12e082412e60f6e647c321c4ed2be000a4b5aa964ada6042e46c57668ea39a5c0f785e3061c711186d42dbdcb2a7b214e1f351e260d8cf613b1b746b5d8a854a55e9636fb80fd7444a7822687df20f28e6cd1080df31a93c5af183b0ddb279ca0186cff0f8feb81e796814ddafcbd0798e6f0f43f1e5db65d4d5ab08de30678a46e1ca74d35ae8fda089c504a13b1786b729f1472562a6f67c5c32de263149a06b6af9bdb3b1af265dd250779ff0b0af848650d0225c74a10ba84f4960a8de3cfbd0f59b034801ce6c5d6f0b89016206506c2e8c4b878ab896921aa5b7c98da84aa9965f0f759a5731273acb278c89ce5a3db6293a6605f247bf16b7eedfcae0acf9a54135b84468cdde8b81c6d5127bb951877a80c7c0b22a5fe3833d3dbebff0183ebe5e4aa3fe2fef2102bfd3639feb1c6d2c8b59eac2627c10f839574081e7f97bd7824e739f39fb6c12c21a4b25379e25349a5bc52f59535feb17c7a7b4a3daa38515f5e64d8426b9fb34862462738926f36458a53ed7764a15ddb6997efa3f9309223915739536fdd72f42a49aa0c762891998f010fefa66d868a5150255c7714b8f806aff96f706f8a407966e35d5e52e720e2a17afbcf6e6d4521d034ba0f199b3dc54d11c5756e4499a186ad1a20913279cd65591c95c4e4923700fd60e30f9659108fd3d93e434e5');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008a635b3223b0a9b7', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 24, 1795424700000000, 'application', 'done', 'text', 'file_application.filed', NULL, '\x01eb69a98c6875f697a2b8fddbc5480857cce5ac102133c20bf33c488524218f8e469e52d41865ffc1e5050fd7defc7118a15c186bd3c00d2056d14a08bec2d14113f73da77ae4197cc6f1016b31aa0527eda137ddbde28956588699c8c4f530e291e09a1aeb2a9719f671db9c2e90a391516a6561f765ec2df694ac99280a9e5be4bf5857acb07b718146315dff137741125a99c512917e7adedbb0534b6b16a8ff9f82d0e8b44ee42ea85404c4999ee9b9e465ae396ce0db4697b7d2a69248c724f5d5984c691f62f3728f55daabb1668ee8f59a2f2c3c5545f2e5b0aea93c1f41822f2a9c05144488c3bd855595187ff75850afffb66cae1661c5fc664ca7bbc1c71713d1b9a7e39c405e05325c76507f7e7d63ee7c4a00da1edce127b11112a44f60152d9dae996afd350f9bd702748cc85463c32807474b7f0639dd27ae6c8f55321683b7900f067515541a598a795922ac4589cf1f7f51bbb35f66baaad129fee2917363020af1f0c89954999aec18beb8e1b0e9015189d7d02505b49f1eebf94b984ccedc3731ef3a7ddf6477e7c8287a60b0a7b7342dc0dc5f38de9738bb190d1a3b118fb052db1c335eefbfa4b5cb20913bfea4326d8f1b9cfde77d4a5b4db8c2b6d5b621b174368455176c297dfe06773028658ab7407cd9641f70377a5ac39e49758a0654b898ae5537bc201fab4c687dac2c74fa33100137045dbebea89e39e90601047484fac9f604d0464972b40c8c268867d1e2bad86f4bd14986bef159f33a6800cfeb19092fce5f26eb41d3a2ce8ec361b1456ffc9ec4b7d067271a203e2a070f0eb9c64a602ed9c639b58c95868b8e247f141ad7f334e9b024aba616bbbaff9f75e9e2d1711a746a18dfbacc3c0a7ff51cad1be978bb96ce8cc9f66fe1688072a71d3823c7cb22c2cb9d4eb8ff15f732eff6f531953a6e5b08f0cc0382ee86d28c24dbcd6ba526ca10fbaf513e132306a49e9e59dc312d7b9682928674854a6ea9a8a4116f51816b5327e974fbcab3b9d3794f6a8e9a74c09e9176f503a21c032a371c85569fda5c8c9de40265aa4157cbf8dccf602c5359a1ac2852c53d6a66e5ef09483420ee87c45e8aa82afce6c22b6b6a9921f9705cabd3616a52d5e4b50c20e7d5e630bdad8773cd140b1afd21aafd6fadbfe337a9b3816a04b4a0a71dc682517aa1b60ca844c1b1605e5aa23613928548b2b17f6465ceff5d8cb118972a8574614686a9e38359f8e490bdeeeded560206e34de83236d99405053eeee9d963ae7aa4f3c532e8a5cd6de3a4a91eaa98ecbe216d9b283a29e4179b157b98950295473ebc4a585118540b81b9230dc252e52bb625bfc44c4042172ad0f99f1495384b9c3a885480c735ad4d7185d8c073fb840209ada3348e788c65ed7dd50ddbcde578a83b0d41bcee2a417c98b142c2ea00ad15e0c2c7ade9383c68614a311d6215f262cee7dd22401075f7706c4a43e6312b5295c6f579729490e779974fd6b313015adb78784709b9b6a143930082aaddb8f09b3bc538353e82732fb23f2085a2c4f67092be3d2baba13a0e13b4219ea21b8280be0ff841a554e342805c160f1ba16bd667c4b3b5036bd1821e2b4c3d66ee5a1d73fa20ee09256316d0057df099a5418164ce6cb96b8d73bb74966ae0d795f928938cda56260c483fbfde1ecf7fea0e96e5a09c0aca3cc44bc12aafe154a9e07d481a78149e28f6cbb56796fab2c5298c74092d9cd6317e59ac901b5cf6949b495c22d808e52d8e96d1a218627903298d1bb85305be97b9b4bbe0cf5bfa95f968b7ebc4b9773d692ed6d70c39775450729431dcd9157dfa6e26a6181436eb2547c0e785496d376b0c9adbc916b7d50bdff1b02ae2edc6470f34ab51f86691f0973abc7ae2ab5c1dbd77790de4aa66276688ddb0b3ea43acc4b881e77a4bb9d602decac9cd6e99ecdb3d6258ec8a7af903716e72ef063a2ce124de797fbbe67ab3c5e304bcf469b5e751395ea349c484abce793dda70a45c1e816bfd80495b638451909f2d5ba05b775f65eb3c524803e50496fd9f0971cee97a4b3fbd032d8738041da26640441680cead6b4c71eae89ab91617dd925e47450291b5ea97fb7beb304707aeb79dd3046dc183ba6b2bd8aba470db4a56ffcbfcc01ade0d6b25109f67ae04d91dd2a7b5262d5387122e9b02fe96e97b315be8d283ebf739fe1e75199fdeb7ab0c3126b9b61563fb6d4331e88119bb581e6ba85d9a12d88201a80b02dc13ec5094f532dc1fee780757a019bab140b6d42aac0adfbf0a6e4dd62397093d61214ee32a59078bf11f87c544a2365673b888127939944a5b64702e53edb1c0751328e40123ee57e5932f165a0a3ac2679c74e82552e39daeeda4b7df2ff322ac7fa01300642990e971eca7e8e01e3b33133f4282dcd538b8748db6858c7c2af636b684071a19a817819052091033c05706fc1ca759f128e44c01bf2fcdd959bde26792ea913c4e4130af4b883346dc1e1767c0ed0db1f7118bcaaf50a81eda15c2df851645767007eff48047b7f432b2a1fa0dc8f3daf373ad9d70ca6f4cc42d15800e00bdaf9ffc826d47d33d207159256add47eb6b57bca9fc0b1703f28be31c0924710e5b9c1bf060f1471ed8fe0f0e1e7924502ea6e2386d52cb246e8cfb4f0458f437aa452b7046a1d6c2cf080deb314c2a3dbe188587e7c871f234c39412c3d72ffd2552babd2a19f136ec73c2a369d5ba0994271a23dfac2335d7603a7aee8730983546b7582a0af4734811c009847322ee2cd03d2983c490569466fa078d3c67');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700096773d9a978e2da9', 'cnv_01a207a6c66070009cc1107dfcdbf648', 'con_01a207a6c660700098491384e0884682', 1, 1795424700000000, 'language', 'choose', 'text', NULL, NULL, '\x01b49e4488b54a92ad1b70dc04b1ccaf11b7d149d00393b1677afcb07163fa624e30693658009a1953683081a683bcc01f4cacdc6c92b2ed2c5e67e8d3ce47e47b12f65668257fce58d90789cd5577e2d9600523e09d959621a9aaedc66d90fa16f1eb3aebdb6375f78681e8d1abe8bcede210af5b2aff81eff90e4c6903cb44995adc7b89502adc62f7bff1054e8a8a28ece20f796ff1692a16a5bb72edbdd15abb79f26fc4e7c79a9ac9332b061e3f25b36f0416b6ab16cf4a1cb9f0a0889e98b2ae3c2c4b2ce2cb5608807699e4efef5f452c3ef599c2170144aefde356f1a3d309b9702d4d74d2dabe839f83fea28e780a013f85365c48a7bc9ddc94e0d8f1b0f765eda911a7c4f4ce219b4f5bd5d5099b58b26bb287e8b4a22514040e9f8a47c86a30df35b98321b1a4609397b697643270e9748fd3c4d3876235f5200251e39c55f39ba9a4a3ddcaea7b8a1ca5847fe66e6419c550efec91aef46638d4103fea2cc6c64e119c393aa074498da349c4bbe5701296ecada8cdcbe98682ebfb77b2fdce566d3d3af693aeb475697b1690614086a0f9c5805fa5c3435240d75ae25c2e210d5f6863a4df408791593d1fb84714e5120a69146f4f5fbf814da42db0ea3c66ffe8d59f422120c5935e7f9936d120dbd4617e54d5196b79222de63a302a2641b05da61c3848e588a8b3ff49321452b1324bbb5e1868930bafb8d6c39c1a1995f2d5bc4d0f61e78d9cb583b21cebccf15002c997abdf915531dfaee3a2d4039f461fd180a0a2310cc95c4a5a44f00f2ce05e5750ac9e5cd8adfbea0cad56d4c26caf4da1ee44d79e12181dd8a977f441c35e26f107910411076c9dfbb240d12ee79cc0eec67eb7bb5f16afc767b9e5ad5ab23e72679e41cb5583b10b99a4200730f19eef57c297d8b78883d13d13401405491f86bad63da25636b8fbc1c823dfa9c6fd6895a4bf9338bbfd245cbc950a045b5f6dfff45a901a5888e2afe166ca20ac46587559e0d06a6e5b3f779aec1fd9efe1f36bc240e23af404f4112d8e7a9d53d78883eb04638e521ac92e7380253efb07831960242d5af3f546416024d4112e627ac24f188ec5d54a340a76be8ceedf3f39a23b0520308bd057478e990e49d45687d0d588969142eab4939fa32751e3e52c496c276fa0bc7dc016067df3946c48ee474b1b329d49c9cd695faf83ead7f951defb6f524608188a1c3ca5c0ddfe9a513400249d45f5b26f7373376356be1e32ebc0984f88f1d9d0114fdff0df078a69d11a6b88d2ff86e36b');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b0a507e43e3bd5b3', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000acd770e7bb24982c', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008cb56fd6861f29a6', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a65af6e1fbec5ded', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bb17fe991f706c9e', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008541893bdf2741d5', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009aab383bf950f54b', 'cnv_01a207a6c6607000bd7a5b6cb54c2dc1', 'con_01a207a6c660700082d66ce258b8b08f', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_iin_index_key UNIQUE (iin_index);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_phone_index_key UNIQUE (phone_index);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_number_key UNIQUE (number);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_subqueue_seq_key UNIQUE (subqueue, seq);
ALTER TABLE ONLY public.blob_chunks
    ADD CONSTRAINT blob_chunks_pkey PRIMARY KEY (blob_id, n);
ALTER TABLE ONLY public.blobs
    ADD CONSTRAINT blobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_idempotency_key_key UNIQUE (idempotency_key);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.children
    ADD CONSTRAINT children_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.codes
    ADD CONSTRAINT codes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_channel_bot_external_id_key UNIQUE (channel, bot, external_id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (blob_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_channel_bot_update_id_key UNIQUE (channel, bot, update_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (owner);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.limit_hits
    ADD CONSTRAINT limit_hits_pkey PRIMARY KEY (key_index, window_start);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_dedupe_key_key UNIQUE (dedupe_key);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.numbers
    ADD CONSTRAINT numbers_pkey PRIMARY KEY (series);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.queue_blocks
    ADD CONSTRAINT queue_blocks_pkey PRIMARY KEY (subqueue, class, level, block);
ALTER TABLE ONLY public.queue_heads
    ADD CONSTRAINT queue_heads_pkey PRIMARY KEY (subqueue);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (conversation_id);
ALTER TABLE ONLY public.sms_log
    ADD CONSTRAINT sms_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_name_key UNIQUE (name);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_kind_subject_key UNIQUE (kind, subject);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_conversation_id_seq_key UNIQUE (conversation_id, seq);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_pkey PRIMARY KEY (id);
CREATE INDEX applications_account ON public.applications USING btree (account_id, filed_at);
CREATE UNIQUE INDEX applications_active_child ON public.applications USING btree (child_id) WHERE active;
CREATE INDEX applications_standing ON public.applications USING btree (subqueue, class, seq) WHERE standing;
CREATE INDEX calls_created ON public.calls USING btree (created_at);
CREATE INDEX calls_due ON public.calls USING btree (due_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX calls_open ON public.calls USING btree (conversation_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text]));
CREATE INDEX children_account ON public.children USING btree (account_id, created_at);
CREATE UNIQUE INDEX children_live_iin ON public.children USING btree (iin_index) WHERE (removed_at IS NULL);
CREATE INDEX codes_conversation ON public.codes USING btree (conversation_id, created_at);
CREATE INDEX codes_phone ON public.codes USING btree (phone_index, created_at);
CREATE INDEX consents_account ON public.consents USING btree (account_id, kind, given_at);
CREATE INDEX consents_conversation ON public.consents USING btree (conversation_id, kind, given_at);
CREATE INDEX contacts_conversation ON public.contacts USING btree (conversation_id);
CREATE INDEX conversations_due ON public.conversations USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX documents_application ON public.documents USING btree (application_id, added_at);
CREATE INDEX documents_conversation ON public.documents USING btree (conversation_id, added_at);
CREATE INDEX inbox_dead ON public.inbox USING btree (received_at) WHERE (state = 'dead'::text);
CREATE INDEX inbox_received ON public.inbox USING btree (received_at);
CREATE INDEX inbox_waiting ON public.inbox USING btree (conversation_id, received_at, ord) WHERE (state = 'waiting'::text);
CREATE INDEX limit_hits_window ON public.limit_hits USING btree (window_start);
CREATE INDEX notices_account ON public.notices USING btree (account_id, created_at);
CREATE INDEX notices_due ON public.notices USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_created ON public.outbox USING btree (created_at);
CREATE INDEX outbox_dead ON public.outbox USING btree (created_at) WHERE (state = 'dead'::text);
CREATE INDEX outbox_provider ON public.outbox USING btree (channel, bot, provider_ref) WHERE (provider_ref IS NOT NULL);
CREATE INDEX outbox_sent ON public.outbox USING btree (contact_id, sent_at) WHERE (state = 'sent'::text);
CREATE INDEX outbox_unfinished ON public.outbox USING btree (contact_id, lane, created_at, ord) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX outbox_waiting ON public.outbox USING btree (channel, bot, lane, created_at) WHERE (state = 'waiting'::text);
CREATE INDEX places_parent ON public.places USING btree (parent);
CREATE INDEX sms_log_phone ON public.sms_log USING btree (phone_index, at);
CREATE INDEX timers_due ON public.timers USING btree (due_at);
CREATE INDEX tokens_expiry ON public.tokens USING btree (expires_at);
CREATE INDEX turns_at ON public.turns USING btree (at);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.children(id);
ALTER TABLE ONLY public.blob_chunks
    ADD CONSTRAINT blob_chunks_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES public.blobs(id);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.children
    ADD CONSTRAINT children_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.codes
    ADD CONSTRAINT codes_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES public.blobs(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.sms_log
    ADD CONSTRAINT sms_log_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
