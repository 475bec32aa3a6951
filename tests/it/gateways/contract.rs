//! Reads `docs/registers.openapi.json` and judges values by it. A keyword it does not know stops the test: nothing passes
//! because nobody looked.

use serde_json::{Value, json};

/// The contract.
pub struct Contract(Value);

impl Contract {
    /// The contract as it stands in the repository.
    pub fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/registers.openapi.json");
        Self(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    /// Whether a request's body keeps to the contract of a path.
    pub fn request(&self, path: &str, body: &Value) -> Result<(), String> {
        let schema = &self.operation(path)["requestBody"]["content"]["application/json"]["schema"];
        self.judge(schema, body)
    }

    /// Whether an answer is one the contract of a path names.
    pub fn answer(&self, path: &str, status: u16, body: &Value) -> Result<(), String> {
        let answers = &self.operation(path)["responses"];
        let class = format!("{}XX", status / 100);
        let answer = answers
            .get(status.to_string())
            .or_else(|| answers.get(class))
            .ok_or(format!("{status} is not in the contract of {path}"))?;
        match self.resolve(answer).get("content") {
            Some(content) => self.judge(&content["application/json"]["schema"], body),
            None => Ok(()),
        }
    }

    /// The values a schema allows.
    pub fn codes(&self, pointer: &str) -> Vec<String> {
        let list = self.0.pointer(pointer).unwrap().as_array().unwrap();
        list.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
    }

    fn operation(&self, path: &str) -> &Value {
        let operation = &self.0["paths"][path]["post"];
        assert!(operation.is_object(), "no POST {path} in the contract");
        operation
    }

    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.get("$ref") {
            Some(name) => {
                let pointer = name.as_str().unwrap().trim_start_matches('#');
                self.0.pointer(pointer).unwrap()
            }
            None => value,
        }
    }

    fn judge(&self, schema: &Value, value: &Value) -> Result<(), String> {
        let schema = self.resolve(schema).as_object().unwrap();
        for (keyword, wanted) in schema {
            let fits = match (keyword.as_str(), wanted) {
                ("description", _) => true,
                ("type", Value::String(name)) => is_a(name, value),
                ("enum", Value::Array(codes)) => codes.contains(value),
                ("pattern", Value::String(p)) if p == "^[0-9]{12}$" => is_digits(value, 12),
                ("format", Value::String(f)) if f == "date" => is_date(value),
                ("required", Value::Array(names)) => names.iter().all(|n| value.get(n.as_str().unwrap()).is_some()),
                ("additionalProperties", Value::Bool(false)) => {
                    let known = schema["properties"].as_object().unwrap();
                    let given = value.as_object().ok_or("not an object")?;
                    given.keys().all(|name| known.contains_key(name))
                }
                ("properties", Value::Object(parts)) => {
                    for (name, part) in parts {
                        if let Some(value) = value.get(name) {
                            self.judge(part, value).map_err(|e| format!("{name}: {e}"))?;
                        }
                    }
                    true
                }
                ("items", item) => {
                    for value in value.as_array().into_iter().flatten() {
                        self.judge(item, value)?;
                    }
                    true
                }
                _ => panic!("the judge does not know {keyword}: {wanted}"),
            };
            if !fits {
                return Err(format!("{value} breaks {keyword} {wanted}"));
            }
        }
        Ok(())
    }
}

fn is_a(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        other => panic!("the judge does not know the type {other}"),
    }
}

fn is_digits(value: &Value, length: usize) -> bool {
    let text = value.as_str().unwrap_or_default();
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_date(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    text.len() == 10 && chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

#[test]
fn the_judge_sees_faults() {
    let contract = Contract::read();
    let good = json!({ "iin": "210415597312", "surname": "С", "given": "А", "birth": "2021-04-15" });
    assert_eq!(contract.answer("/persons/search", 200, &good), Ok(()));
    for (name, bad) in
        [("iin", json!("21041559731")), ("birth", json!("15.04.2021")), ("sex", json!("girl")), ("given", json!(null))]
    {
        let mut body = good.clone();
        body[name] = bad;
        assert!(contract.answer("/persons/search", 200, &body).is_err(), "{name}");
    }
    assert!(contract.answer("/persons/search", 204, &good).is_err());
    let much = json!({ "iin": "210415597312", "why": "so" });
    assert!(contract.request("/persons/search", &much).is_err());
    assert!(contract.request("/relations", &json!({ "child": "210415597312" })).is_err());
}
