//! The manual page: all commands on one page, because `storydiff man` prints one.

use super::arguments::Cli;
use clap::CommandFactory;
use clap_mangen::Man;

/// The page in roff.
///
/// # Errors
/// Never in practice: the page is written to memory.
pub fn manual() -> std::io::Result<String> {
    let mut cli = Cli::command();
    cli.build();
    let whole = Man::new(cli.clone());
    let mut page = Vec::new();
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_description_section(&mut page)?;
    whole.render_options_section(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for command in cli.get_subcommands().filter(|command| command.get_name() != "help") {
        let mut part = Vec::new();
        let man = Man::new(command.clone());
        man.render_description_section(&mut part)?;
        man.render_options_section(&mut part)?;
        page.push_str(&format!(".SH STORYDIFF {}\n{}\n", command.get_name().to_uppercase(), synopsis(command)));
        let part = String::from_utf8_lossy(&part).into_owned();
        page.push_str(&part.replace(".SH DESCRIPTION\n", ".PP\n").replace(".SH OPTIONS\n", ".PP\n"));
    }
    let mut end = Vec::new();
    whole.render_extra_section(&mut end)?;
    whole.render_version_section(&mut end)?;
    // The examples keep their line breaks.
    let end = String::from_utf8_lossy(&end).replacen(".SH EXTRA\n", ".SH EXAMPLES\n.nf\n", 1);
    page.push_str(&end.replacen(".SH VERSION\n", ".fi\n.SH VERSION\n", 1));
    Ok(page)
}

/// What can be typed after a command, each value by its name; optional parts in brackets.
fn synopsis(command: &clap::Command) -> String {
    let mut words = vec![format!("\\fBstorydiff {}\\fR", command.get_name())];
    for one in command.get_arguments().filter(|one| !one.is_hide_set()) {
        let names = one.get_value_names().unwrap_or_default().iter().map(|name| format!("\\fI{name}\\fR"));
        let values: Vec<String> = names.filter(|_| one.get_action().takes_values()).collect();
        let flag = one.get_long().map(|long| format!("\\fB--{long}\\fR"));
        let mut word = flag.into_iter().chain(values).collect::<Vec<_>>().join(" ").replace('-', "\\-");
        if one.is_positional() && one.get_num_args().is_some_and(|many| many.max_values() > 1) {
            word.push_str("...");
        }
        words.push(if one.is_required_set() { word } else { format!("[{word}]") });
    }
    words.join(" ")
}
