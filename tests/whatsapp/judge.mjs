// Judges payloads of the WhatsApp Cloud API by an encoder that is not ours: each is taken apart into what it says, said once more through
// that library, which checks it against its own schemas, and what the library would send has to be what we send.
//
//   node judge.mjs FILE     FILE: a line of JSON each, {"edge": "messages" | "message_templates", "body": {...}}
//
// Exit: 0 when all pass, 1 with a line for each that does not. The last line counts them by kind.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { TemplateDefinition, WhatsAppClient, buildTemplatePayload } from "@kapso/whatsapp-cloud-api";

const NUMBER = "106540352242922";
const ACCOUNT = "102290129340398";
// Meta has it since the business-scoped ids; the library does not know it yet.
const UNKNOWN = new Set(["interactive request_contact_info"]);

const sent = [];
const client = new WhatsAppClient({
  accessToken: "none",
  fetch: async (_url, init) => {
    sent.push(JSON.parse(init.body));
    return new Response("{}", { headers: { "content-type": "application/json" } });
  },
});

const address = (body) => ({
  phoneNumberId: NUMBER,
  to: body.to,
  recipient: body.recipient,
  bizOpaqueCallbackData: body.biz_opaque_callback_data,
});

const interactive = (body) => {
  const { type, body: text, footer, action } = body.interactive;
  const common = { ...address(body), bodyText: text?.text, footerText: footer?.text };
  switch (type) {
    case "button":
      return client.messages.sendInteractiveButtons({ ...common, buttons: action.buttons.map((button) => button.reply) });
    case "list":
      return client.messages.sendInteractiveList({ ...common, buttonText: action.button, sections: action.sections });
    case "location_request_message":
      return client.messages.sendInteractiveLocationRequest({ ...common });
    default:
      throw new Error(`no interactive message of the type ${type}`);
  }
};

const message = (body) => {
  switch (body.type) {
    case "text":
      return client.messages.sendText({ ...address(body), body: body.text.body, previewUrl: body.text.preview_url });
    case "interactive":
      return interactive(body);
    case "template":
      return client.messages.sendTemplate({
        ...address(body),
        template: buildTemplatePayload({ ...body.template, language: body.template.language.code }),
      });
    case "document":
    case "image":
      return client.messages[body.type === "image" ? "sendImage" : "sendDocument"]({ ...address(body), [body.type]: body[body.type] });
    default:
      throw new Error(`no message of the type ${body.type}`);
  }
};

const template = (body) => {
  const components = body.components.map(({ example, ...rest }) =>
    example ? { ...rest, example: { bodyText: example.body_text } } : rest,
  );
  return client.templates.create({ businessAccountId: ACCOUNT, ...TemplateDefinition.buildTemplateDefinition({ ...body, components }) });
};

// A button's place is a text in Meta's examples and a number here; both are taken.
const plain = (body) => JSON.parse(JSON.stringify(body), (name, value) => (name === "index" ? String(value) : value));

const kind = ({ edge, body }) => (edge === "messages" ? [body.type, body.interactive?.type].filter(Boolean).join(" ") : edge);

const counts = {};
let wrong = 0;
const lines = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  const one = JSON.parse(line);
  counts[kind(one)] = (counts[kind(one)] ?? 0) + 1;
  if (UNKNOWN.has(kind(one))) continue;
  sent.length = 0;
  try {
    await (one.edge === "messages" ? message(one.body) : template(one.body));
    if (!isDeepStrictEqual(plain(sent[0]), plain(one.body))) throw new Error(`it would send ${JSON.stringify(sent[0])}`);
  } catch (error) {
    wrong += 1;
    console.log(`${kind(one)}: ${error.message}\n  ours: ${line}`);
  }
}
console.log(`${lines.length} payloads, ${wrong} wrong: ${JSON.stringify(counts)}`);
process.exit(wrong ? 1 : 0);
