//! `fagverk typeset`: sets one PDF from standard input to standard output, within bounds.

use std::env;
use std::io;

use super::exit::Exit;
use crate::pipeline::Typesetter;
use crate::print;

/// The memory one PDF may take, in bytes of address space. A pack of 600 sections takes a third of it.
const MEMORY: u64 = 4 << 30;

/// This program, called again for each PDF; within this process where its own file cannot be found.
pub(super) fn apart() -> Typesetter {
    env::current_exe().map_or(Typesetter::Here, Typesetter::Program)
}

pub(super) fn run() -> Exit {
    // Where the system knows no such bound, the time alone bounds it.
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY);
    let Ok(request) = print::asked(&mut io::stdin().lock()) else { return Exit::Usage };
    let result = print::typeset(&request);
    // Whoever asked has gone when it cannot be written.
    let written = print::answer(&mut io::BufWriter::new(io::stdout().lock()), &result);
    if written.is_ok() { Exit::Fine } else { Exit::Environment }
}
