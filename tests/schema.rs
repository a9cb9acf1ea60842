//! The JSON Schema of every output: made from the types, compared with the file that `storydiff schema` prints.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};
use std::path::Path;
use storydiff::report::ReadShape;
use storydiff::report::shape::{AgreementShape, CheckShape, ComparisonShape, ExplanationShape};

fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().into()
}

/// One schema for each output, by the command that writes it.
fn schemas() -> String {
    let outputs = [
        ("compare", schema::<ComparisonShape<'static>>()),
        ("check", schema::<CheckShape<'static>>()),
        ("explain", schema::<ExplanationShape<'static>>()),
        ("read", schema::<ReadShape<'static>>()),
        ("agree", schema::<AgreementShape>()),
    ];
    let outputs: Map<String, Value> = outputs.into_iter().map(|(name, schema)| (name.to_string(), schema)).collect();
    serde_json::to_string_pretty(&outputs).unwrap() + "\n"
}

#[test]
fn the_schema_is_that_of_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/schema.json");
    let made = schemas();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == made,
        "the types have changed: raise SCHEMA_VERSION if a field was renamed, removed or means something else, then run UPDATE_SCHEMA=1 cargo test --test schema"
    );
}
