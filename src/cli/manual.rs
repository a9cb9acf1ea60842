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
        man.render_synopsis_section(&mut part)?;
        man.render_description_section(&mut part)?;
        man.render_options_section(&mut part)?;
        let title = format!(".SH STORYDIFF {}\n", command.get_name().to_uppercase());
        let part = String::from_utf8_lossy(&part).replacen(".SH SYNOPSIS\n", &title, 1);
        page.push_str(&part.replace(".SH DESCRIPTION\n", ".PP\n").replace(".SH OPTIONS\n", ".PP\n"));
    }
    let mut end = Vec::new();
    whole.render_extra_section(&mut end)?;
    whole.render_version_section(&mut end)?;
    // The examples keep their lines.
    let end = String::from_utf8_lossy(&end).replacen(".SH EXTRA\n", ".SH EXAMPLES\n.nf\n", 1);
    page.push_str(&end.replacen(".SH VERSION\n", ".fi\n.SH VERSION\n", 1));
    Ok(page)
}
