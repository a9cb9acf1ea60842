//! Read, compare, render, write; one line on failure; the exit codes.

mod adding;
mod asking;
mod cli;
mod progress;
mod resuming;
mod review;
mod streaming;

use anyhow::Result;
use asking::{compared, with_reader};
use clap::{CommandFactory, Parser};
use cli::{
    AddressArguments, Agree, AgreeFormat, Check, CheckFormat, Cli, Command, Compare, CompareFormat, EventArguments,
    Explain, ExplainFormat, Fetch, Handout, New, Read, ReadFormat, Reads, Review, deliver, form, missing_scheme, open,
    print, say, say_written, slug, terminal_columns, usual_page,
};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use storydiff::article::Event;
use storydiff::report::handout;
use storydiff::{fetch, ingest, report};

fn main() -> ExitCode {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // A panic in reading a file is reported by the line that refuses the file.
        if !ingest::is_guarded() {
            usual(panic);
        }
    }));
    let cli = match Cli::try_parse_from(cli::with_command(std::env::args_os().collect())) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let done = match cli.command {
        Command::Compare(arguments) => compare(&arguments),
        Command::Check(arguments) => check(&arguments),
        Command::Explain(arguments) => explain(&arguments),
        Command::Handout(arguments) => write_handout(&arguments),
        Command::Fetch(arguments) => fetch_event(&arguments),
        Command::Read(arguments) => read(&arguments),
        Command::New(arguments) => new(&arguments),
        Command::Stream(arguments) => return streaming::run(arguments),
        Command::Schema => print(report::shape::SCHEMA),
        Command::Review(arguments) => review_event(&arguments),
        Command::Agree(arguments) => agree(&arguments),
        Command::Completions { shell } => completions(shell),
        Command::Man => cli::manual().map_err(Into::into).and_then(|page| print(&page)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("storydiff: {error}"));
            ExitCode::from(2)
        }
    }
}

fn compare(arguments: &Compare) -> Result<()> {
    let w = arguments.language.wording();
    let templates = templates(arguments.templates.as_deref())?.in_language(arguments.language.of_report());
    let inputs = on_disk(w, &arguments.event, arguments.output.file())?;
    let also = [arguments.templates.as_deref(), arguments.corrections.as_deref()];
    let reads = Reads { inputs: &inputs, also: also.into_iter().flatten().collect() };
    reads.spare(&arguments.output)?;
    let format = form(arguments.format, &arguments.output, CompareFormat::Html)?;
    let mut event = read_event(&inputs, &arguments.event)?;
    event.corrections = ingest::read_corrections(&inputs, arguments.corrections.as_deref())?;
    put_first(&mut event, arguments.base.as_deref())?;
    let title = event.title.clone();
    let comparison = compared(w, event, &inputs, &arguments.reader)?;
    for note in comparison.notes.iter().filter(|note| note.remark.kind().is_urgent()) {
        say(&w.note(&report::remark(w, &comparison.event, &note.remark)));
    }
    let usual = if format == CompareFormat::Html { Some(usual_page(&inputs, &title)?) } else { None };
    let deliver_one = |text: String| deliver(w, std::iter::once(text), &arguments.output, usual, &reads);
    let is_file = match format {
        CompareFormat::Html => deliver_one(report::to_html(&comparison, &templates)?)?,
        CompareFormat::Json => deliver(w, report::json_pieces(&comparison), &arguments.output, None, &reads)?,
        CompareFormat::Csv => deliver_one(marked(report::to_csv(&comparison), arguments.excel))?,
    };
    if !is_file {
        return Ok(());
    }
    for line in report::stands_out(w, &comparison).into_iter().chain(report::corrected(w, &comparison)) {
        say(&format!("  {line}"));
    }
    Ok(())
}

fn write_handout(arguments: &Handout) -> Result<()> {
    let is_shown = arguments.output == Path::new("-");
    if is_shown && arguments.format != cli::HandoutFormat::Screen {
        anyhow::bail!(
            "-o -: sheet and key are separate files; name a folder, or use --format screen, which is one page"
        );
    }
    let w = arguments.language.wording();
    let templates = templates(arguments.templates.as_deref())?;
    let inputs = on_disk(w, &arguments.event, None)?;
    let mut event = read_event(&inputs, &arguments.event)?;
    event.corrections = ingest::read_corrections(&inputs, arguments.corrections.as_deref())?;
    let comparison = compared(w, event, &inputs, &arguments.reader)?;
    for note in comparison.notes.iter().filter(|note| note.remark.kind().is_urgent()) {
        say(&w.note(&report::remark(w, &comparison.event, &note.remark)));
    }
    let lesson = handout::Lesson {
        level: match arguments.level {
            cli::HandoutLevel::Short => handout::Level::Short,
            cli::HandoutLevel::Full => handout::Level::Full,
        },
        is_blind: arguments.blind,
        is_excerpt: arguments.excerpt,
        is_draft: arguments.draft,
        language: arguments.language.of_report(),
    };
    let made = handout::handout(&comparison, lesson);
    if is_shown {
        print(&handout::to_screen_html(&made, &templates)?)?;
        note_what_lacks(w, &made);
        return Ok(());
    }
    let mut files = match arguments.format {
        cli::HandoutFormat::Screen => vec![("screen.html", handout::to_screen_html(&made, &templates)?.into_bytes())],
        cli::HandoutFormat::Html | cli::HandoutFormat::Docx => vec![
            ("sheet.html", handout::to_sheet_html(&made, &templates)?.into_bytes()),
            ("key.html", handout::to_key_html(&made, &templates)?.into_bytes()),
        ],
    };
    if arguments.format == cli::HandoutFormat::Docx {
        files.push(("sheet.docx", handout::to_sheet_docx(&made, &templates)?));
        files.push(("key.docx", handout::to_key_docx(&made, &templates)?));
    }
    let also = [arguments.templates.as_deref(), arguments.corrections.as_deref()];
    let reads = Reads { inputs: &inputs, also: also.into_iter().flatten().collect() };
    for (name, _) in &files {
        reads.keep(&arguments.output.join(name), arguments.force)?;
    }
    report::write_folder(&arguments.output, &files)?;
    for (name, _) in &files {
        say_written(w, &arguments.output.join(name));
    }
    note_what_lacks(w, &made);
    match files.first() {
        Some((name, _)) if arguments.open => open(&arguments.output.join(name)),
        _ => Ok(()),
    }
}

/// Reports what could not be asked because it is not settled.
fn note_what_lacks(w: report::Wording, made: &handout::Handout) {
    if let Some(lacking) = made.lacking() {
        say(&w.note(&w.fill("message.lacking", &[("what", &lacking)])));
    }
}

/// The built-in templates, with those of a folder in their place.
fn templates(folder: Option<&Path>) -> Result<report::Templates> {
    Ok(match folder {
        Some(folder) => report::Templates::with_folder(folder)?,
        None => report::Templates::builtin()?,
    })
}

fn check(arguments: &Check) -> Result<()> {
    let w = arguments.language.wording();
    let inputs = on_disk(w, &arguments.event, arguments.output.file())?;
    let reads = Reads { inputs: &inputs, also: vec![&arguments.facts] };
    reads.spare(&arguments.output)?;
    let format = form(arguments.format, &arguments.output, CheckFormat::Table)?;
    let event = read_event(&inputs, &arguments.event)?;
    let statements = ingest::read_statements(&arguments.facts)?;
    let facts = with_reader(w, &arguments.reader, &inputs, &event, |advise| {
        storydiff::check_event_advised(&event, &statements, advise)
    })?;
    for note in event.notes.iter().filter(|note| note.kind().is_urgent()) {
        say(&w.note(&report::note(w, note)));
    }
    let text = match format {
        CheckFormat::Table => report::check_to_text(w, &event, &facts, terminal_columns()),
        CheckFormat::Json => report::check_to_json(&event, &facts),
        CheckFormat::Csv => marked(report::check_to_csv(&event, &facts), arguments.excel),
    };
    deliver(w, std::iter::once(text), &arguments.output, None, &reads).map(|_| ())
}

/// The text, after the mark by which some spreadsheets recognise UTF-8, if that is wanted.
fn marked(csv: String, is_wanted: bool) -> String {
    if is_wanted { format!("\u{feff}{csv}") } else { csv }
}

fn explain(arguments: &Explain) -> Result<()> {
    let w = arguments.language.wording();
    let inputs = on_disk(w, &arguments.event, None)?;
    let mut event = read_event(&inputs, &arguments.event)?;
    let explanation = match &arguments.facts {
        None => {
            event.corrections = ingest::read_corrections(&inputs, arguments.corrections.as_deref())?;
            put_first(&mut event, arguments.base.as_deref())?;
            // The page sorts the facts by topic.
            let on_page = |number| report::id_of_number(&storydiff::compare_event(event.clone()), number);
            let fact = arguments.fact.parse().ok().and_then(on_page).unwrap_or_else(|| arguments.fact.clone());
            with_reader(w, &arguments.reader, &inputs, &event, |advise| {
                storydiff::explain_event(event.clone(), &fact, &arguments.article, advise)
            })??
        }
        Some(file) => {
            let statements = ingest::read_statements(file)?;
            with_reader(w, &arguments.reader, &inputs, &event, |advise| {
                storydiff::explain_check(&event, &statements, &arguments.fact, &arguments.article, advise)
            })??
        }
    };
    print(&match arguments.format {
        ExplainFormat::Text => report::explanation_to_text(w, &event, &explanation, terminal_columns()),
        ExplainFormat::Json => report::explanation_to_json(&event, &explanation),
    })
}

fn fetch_event(arguments: &Fetch) -> Result<()> {
    let w = arguments.language.wording();
    let title = arguments.title.as_deref();
    with_schemes(&arguments.inputs)?;
    let failed = fetch::keep(&arguments.inputs, &arguments.output, title, limits(&arguments.links))?;
    say_written(w, &arguments.output);
    match failed.as_slice() {
        [] => Ok(()),
        [first, more @ ..] => {
            more.iter().for_each(|error| note_left_out(w, error));
            anyhow::bail!("{first}; the rest was kept")
        }
    }
}

fn limits(links: &AddressArguments) -> fetch::Limits {
    fetch::Limits { time: Duration::from_secs(links.timeout), allow_private: links.allow_private }
}

/// Reports an article that was left out.
fn note_left_out(w: report::Wording, reason: &impl Display) {
    say(&w.note(&w.fill("reading.left_out", &[("reason", reason)])));
}

/// An error if an input is an address without `https://`.
fn with_schemes(inputs: &[PathBuf]) -> Result<()> {
    match inputs.iter().find_map(|input| Some((input, missing_scheme(input)?))) {
        Some((input, address)) => {
            anyhow::bail!("{}: no such file; if it is a web address, type {address}", input.display())
        }
        None => Ok(()),
    }
}

/// The inputs as paths. If an address is among them, all are kept in a folder beside the output, which is read instead,
/// now and next time.
fn on_disk(w: report::Wording, arguments: &EventArguments, output: Option<&Path>) -> Result<Vec<PathBuf>> {
    with_schemes(&arguments.inputs)?;
    if !arguments.inputs.iter().any(|input| fetch::is_address(input)) {
        return Ok(arguments.inputs.clone());
    }
    let beside = output.filter(|output| output.extension().is_some()).map(|output| output.with_extension(""));
    let title = arguments.title.as_deref();
    let folder = beside.unwrap_or_else(|| {
        PathBuf::from(title.map(slug).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "fetched".to_string()))
    });
    for failed in fetch::keep(&arguments.inputs, &folder, title, limits(&arguments.links))? {
        note_left_out(w, &failed);
    }
    say_written(w, &folder);
    Ok(vec![folder])
}

fn read(arguments: &Read) -> Result<()> {
    with_schemes(std::slice::from_ref(&arguments.file))?;
    let articles = ingest::read_articles(&arguments.file, &columns(&arguments.columns)?)?;
    print(&match arguments.format {
        ReadFormat::Text => report::read_to_text(arguments.language.wording(), &articles, terminal_columns()),
        ReadFormat::Json => report::read_to_json(&articles),
    })
}

fn new(arguments: &New) -> Result<()> {
    let w = arguments.language.wording();
    let folder = &arguments.folder;
    let is_taken = match std::fs::read_dir(folder) {
        Ok(mut listed) => listed.next().is_some(),
        Err(_) => folder.symlink_metadata().is_ok(),
    };
    if is_taken {
        anyhow::bail!("{}: already exists and is not empty; name a new folder", folder.display());
    }
    let draft = ingest::draft(&arguments.files, &columns(&arguments.columns)?)?;
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty());
    if let Some(Err(error)) = above.map(std::fs::create_dir_all) {
        anyhow::bail!("{}: cannot be created ({error}); name a folder where you may write", folder.display());
    }
    let mut files: Vec<(&str, Vec<u8>)> =
        draft.files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    // Last, so that a folder with an event.toml is complete.
    files.push(("event.toml", draft.event_file.clone().into_bytes()));
    report::write_folder(folder, &files)?;
    for reason in &draft.left_out {
        note_left_out(w, reason);
    }
    let event_file = folder.join("event.toml");
    say(&w.fill("message.wrote_event", &[("file", &event_file.display()), ("folder", &folder.display())]));
    Ok(())
}

fn review_event(arguments: &Review) -> Result<()> {
    let templates = templates(arguments.templates.as_deref())?.in_language(arguments.language.of_report());
    let w = arguments.language.wording();
    let inputs = on_disk(w, &arguments.event, None)?;
    let read = || {
        let mut event = read_event(&inputs, &arguments.event)?;
        put_first(&mut event, arguments.base.as_deref())?;
        Ok(event)
    };
    review::review(arguments, &inputs, &templates, &read)
}

fn agree(arguments: &Agree) -> Result<()> {
    let coder = |path: &PathBuf| {
        let corrections = ingest::read_corrections(&[], Some(path))?;
        Ok(report::Coder { file: path.display().to_string(), corrections })
    };
    let coders = arguments.files.iter().map(coder).collect::<Result<Vec<_>>>()?;
    print(&match arguments.format {
        AgreeFormat::Text => report::agreement_to_text(arguments.language.wording(), &coders),
        AgreeFormat::Json => report::agreement_to_json(&coders),
    })
}

fn completions(shell: clap_complete::Shell) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "storydiff", &mut script);
    print(&String::from_utf8(script)?)
}

fn read_event(inputs: &[PathBuf], arguments: &EventArguments) -> Result<Event> {
    Ok(ingest::read_event_with(inputs, arguments.title.as_deref(), &columns(&arguments.columns)?)?)
}

/// Makes the article with the id after `--base` the first one.
fn put_first(event: &mut Event, base: Option<&str>) -> Result<()> {
    if let Some(id) = base {
        let article = storydiff::compare::find_article(event, id)?;
        event.put_first(article);
    }
    Ok(())
}

/// What was typed after `--column`.
fn columns(typed: &[String]) -> Result<ingest::Columns> {
    let mut columns = ingest::Columns::default();
    for words in typed {
        columns.add(words).map_err(|reason| anyhow::anyhow!("--column {words}: {reason}"))?;
    }
    Ok(columns)
}

/// Wrong words on the command line: one line and status 2; `--help` and `--version` are not failures.
fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return match print(&error.render().to_string()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                say(&format!("storydiff: {error}"));
                ExitCode::from(2)
            }
        };
    }
    if error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let commands: Vec<String> = Cli::command().get_subcommands().map(|one| one.get_name().to_string()).collect();
        say(&format!("storydiff: no command given ({}); see `storydiff --help`", commands.join(", ")));
        return ExitCode::from(2);
    }
    let text = error.render().to_string();
    let told = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let told: Vec<&str> =
        told.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information")).collect();
    let told = told.join(" ").replace(" tip: ", "; tip: ");
    say(&format!("storydiff: {}; see `storydiff --help`", told.strip_prefix("error: ").unwrap_or(&told)));
    ExitCode::from(2)
}
