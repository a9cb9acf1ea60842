//! Tidy rows → a Parquet file, for DuckDB, Spark, Arrow and data frames: columns with types, nulls that are not empty
//! texts. The format: <https://parquet.apache.org/docs/file-format/>.

use super::table::{Column, RowKind};
use parquet::basic::{ConvertedType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use serde_json::Value;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows of a group, which are in memory together. A choice: some ten megabytes.
const ROWS_IN_GROUP: usize = 50_000;

/// A file that grows by rows, and is one only once it is finished.
pub struct ParquetFile<W: Write + Send> {
    table: RowKind,
    writer: SerializedFileWriter<W>,
    waiting: Vec<Vec<Value>>,
}

impl<W: Write + Send> ParquetFile<W> {
    /// A file for rows of this table; every column may be null.
    ///
    /// # Errors
    ///
    /// If `out` cannot be written.
    pub fn new(table: RowKind, out: W) -> io::Result<ParquetFile<W>> {
        let columns = table.columns().iter().map(|(name, column)| {
            let (physical, converted) = match column {
                Column::Text => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
                Column::Count => (Physical::INT64, ConvertedType::NONE),
                Column::Share => (Physical::DOUBLE, ConvertedType::NONE),
                Column::Flag => (Physical::BOOLEAN, ConvertedType::NONE),
            };
            let built = Type::primitive_type_builder(name, physical)
                .with_repetition(Repetition::OPTIONAL)
                .with_converted_type(converted);
            built.build().map(Arc::new)
        });
        let columns = columns.collect::<Result<Vec<_>, _>>().map_err(broken)?;
        let schema = Type::group_type_builder("rows").with_fields(columns).build().map_err(broken)?;
        let properties = WriterProperties::builder().build();
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(broken)?;
        Ok(ParquetFile { table, writer, waiting: Vec::new() })
    }

    /// Adds rows, in the order of the table's columns.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn add(&mut self, rows: Vec<Vec<Value>>) -> io::Result<()> {
        self.waiting.extend(rows);
        if self.waiting.len() < ROWS_IN_GROUP { Ok(()) } else { self.write_group() }
    }

    /// Writes what is left, and the end without which the file cannot be read.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.write_group()?;
        }
        self.writer.close().map(|_| ()).map_err(broken)
    }

    fn write_group(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        let mut group = self.writer.next_row_group().map_err(broken)?;
        for (at, (_, column)) in self.table.columns().iter().enumerate() {
            let values = rows.iter().map(|row| row.get(at).unwrap_or(&Value::Null));
            match column {
                Column::Text => write_column::<ByteArrayType, _>(&mut group, values.map(text)),
                Column::Count => write_column::<Int64Type, _>(&mut group, values.map(Value::as_i64)),
                Column::Share => write_column::<DoubleType, _>(&mut group, values.map(Value::as_f64)),
                Column::Flag => write_column::<BoolType, _>(&mut group, values.map(Value::as_bool)),
            }
            .map_err(broken)?;
        }
        group.close().map(|_| ()).map_err(broken)
    }
}

/// A text as it is; an event's id may be a number.
fn text(value: &Value) -> Option<ByteArray> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.as_str().into()),
        other => Some(other.to_string().as_str().into()),
    }
}

/// Writes the next column: the level of a null is 0, of a value 1.
fn write_column<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = Option<T::T>>,
) -> Result<(), ParquetError> {
    let values: Vec<Option<T::T>> = values.collect();
    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = values.into_iter().flatten().collect();
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    column.typed::<T>().write_batch(&values, Some(&levels), None)?;
    column.close()
}

/// The error of the output underneath, if there is one.
fn broken(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(inner) => *inner,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::{Field, Row};
    use serde_json::json;
    use std::fs::File;

    fn file(table: RowKind, rows: &[Vec<Value>]) -> SerializedFileReader<File> {
        let out = tempfile::tempfile().unwrap();
        let mut made = ParquetFile::new(table, out.try_clone().unwrap()).unwrap();
        for row in rows {
            made.add(vec![row.clone()]).unwrap();
        }
        made.finish().unwrap();
        SerializedFileReader::new(out).unwrap()
    }

    #[test]
    fn what_is_written_is_read_with_its_types_and_nulls() {
        let rows = [
            vec![json!("e1"), json!("argus"), json!(3), json!("beacon"), json!(4), json!(0.75)],
            vec![json!(2), json!("argus"), Value::Null, json!(""), json!(0), json!(1)],
        ];
        let of = |row: Row| row.into_columns().into_iter().map(|(_, field)| field).collect::<Vec<Field>>();
        let read: Vec<Vec<Field>> = file(RowKind::Links, &rows).into_iter().map(|row| of(row.unwrap())).collect();
        let text = |text: &str| Field::Str(text.to_string());
        let first = [text("e1"), text("argus"), Field::Long(3), text("beacon"), Field::Long(4), Field::Double(0.75)];
        let second = [text("2"), text("argus"), Field::Null, text(""), Field::Long(0), Field::Double(1.0)];
        assert_eq!(read, [first.to_vec(), second.to_vec()]);
    }

    #[test]
    fn a_file_without_rows_has_its_columns() {
        let read = file(RowKind::Facts, &[]);
        let columns = read.metadata().file_metadata().schema_descr().columns().iter();
        assert!(columns.map(|column| column.name().to_string()).eq(RowKind::Facts.names().map(str::to_string)));
    }
}
