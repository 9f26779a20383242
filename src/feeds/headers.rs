//! What web servers are to say with the site's files, in each server's own words: one policy, four ways to write it.
//!
//! A server that says nothing of it gives a site that is safe still, since each page carries the policy; with it, files
//! with lasting names are fetched once, no other site can frame a page, and 404 has its page.

use std::fmt::Write as _;

use crate::base::{ASKED_AGAIN, HEADERS, KEPT, csp_header};

/// A web server, or a service that serves files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Netlify and Cloudflare Pages, which look for `_headers` themselves.
    Pages,
    /// nginx.
    Nginx,
    /// Apache.
    Apache,
    /// Caddy.
    Caddy,
}

impl Host {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Pages, Self::Nginx, Self::Apache, Self::Caddy];

    /// The file that is written for it, from the site's root.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Pages => "_headers",
            Self::Nginx => "headers/nginx.conf",
            Self::Apache => "headers/apache.conf",
            Self::Caddy => "headers/Caddyfile",
        }
    }
}

/// A header's name and value.
type Header = (&'static str, String);

/// The file for a server. `asked` is the origin of a search service that pages may ask. `base` is the path that the site is published at: `/` or `/under/`.
#[must_use]
pub fn headers(host: Host, base: &str, asked: Option<&str>) -> String {
    let always = always(asked);
    match host {
        Host::Pages => pages(base, &always),
        Host::Nginx => nginx(base, &always),
        Host::Apache => apache(base, &always),
        Host::Caddy => caddy(base, &always),
    }
}

/// What goes with every file.
fn always(asked: Option<&str>) -> Vec<Header> {
    let policy = [("Content-Security-Policy", csp_header(asked))];
    policy.into_iter().chain(HEADERS.map(|(name, value)| (name, value.to_owned()))).collect()
}

/// The files whose names change with their bytes, as a pattern that all three servers read: the theme's files, the pieces of
/// the search, the lists of what can be saved, and smaller pictures.
fn lasting(base: &str) -> String {
    let base = literally(base);
    format!(
        "^{base}(assets/.+|search/[a-z]+/[a-z0-9]+-[0-9a-f]{{10}}[.]js|offline/[^/]+[.][0-9a-f]{{12}}[.]json|\
         .+-[0-9]+[.][0-9a-f]{{12}}[.]webp)$"
    )
}

/// A path within a pattern. In brackets a sign stands for itself, where a backslash would be read once by the server too.
fn literally(path: &str) -> String {
    let mut out = String::new();
    for sign in path.chars() {
        match sign {
            '.' | '+' | '*' | '(' | ')' | '{' | '}' | '|' | '$' | '[' => _ = write!(out, "[{sign}]"),
            _ => out.push(sign),
        }
    }
    out
}

/// Both services ask again by themselves for what no rule names, and both put two values of a header together where two rules
/// fit one file: so only the theme's files, which one path names, are given a time.
fn pages(base: &str, always: &[Header]) -> String {
    let mut out = format!("# Netlify and Cloudflare Pages read this file at the root of what is published.\n{base}*\n");
    for (name, value) in always {
        let _ = writeln!(out, "  {name}: {value}");
    }
    let _ = write!(out, "{base}assets/*\n  Cache-Control: {KEPT}\n");
    out
}

/// Within a `location` nginx forgets the headers of what is around it, so each says them all.
fn nginx(base: &str, always: &[Header]) -> String {
    let mut same = String::new();
    for (name, value) in always {
        let _ = writeln!(same, "    add_header {name} \"{value}\" always;");
    }
    format!(
        "# nginx: include this file in the server that has the site's folder under its root.\n\
         error_page 404 {base}404.html;\n\
         location \"{base}\" {{\n{same}    add_header Cache-Control \"{ASKED_AGAIN}\" always;\n}}\n\
         location ~ \"{}\" {{\n{same}    add_header Cache-Control \"{KEPT}\";\n}}\n",
        lasting(base)
    )
}

/// `always` goes with errors too; a file that is missing is not to be missing for a year, so `Cache-Control` does not.
fn apache(base: &str, always: &[Header]) -> String {
    let mut same = String::new();
    for (name, value) in always {
        let _ = writeln!(same, "  Header always set {name} \"{value}\"");
    }
    format!(
        "# Apache: include this file in the virtual host that has the site's folder under its root. Needs mod_headers.\n\
         ErrorDocument 404 {base}404.html\n\
         <Location \"{base}\">\n{same}  Header set Cache-Control \"{ASKED_AGAIN}\"\n</Location>\n\
         <LocationMatch \"{}\">\n  Header set Cache-Control \"{KEPT}\"\n</LocationMatch>\n",
        lasting(base)
    )
}

fn caddy(base: &str, always: &[Header]) -> String {
    let mut same = String::new();
    for (name, value) in always {
        let _ = writeln!(same, "\t{name} \"{value}\"");
    }
    format!(
        "# Caddy: import this file in the site block whose root holds the site's folder.\n\
         header {base}* {{\n{same}}}\n\
         @fagverk_lasting path_regexp \"{0}\"\n\
         header @fagverk_lasting Cache-Control \"{KEPT}\"\n\
         @fagverk_changing {{\n\tpath {base}*\n\tnot path_regexp \"{0}\"\n}}\n\
         header @fagverk_changing Cache-Control \"{ASKED_AGAIN}\"\n\
         handle_errors {{\n\theader Cache-Control \"{ASKED_AGAIN}\"\n\t@fagverk_missing expression {{err.status_code}} == 404\n\
         \thandle @fagverk_missing {{\n\t\trewrite * {base}404.html\n\t\tfile_server\n\t}}\n}}\n",
        lasting(base)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_for_itself_in_a_pattern() {
        assert_eq!(literally("/a.b/c+d/"), "/a[.]b/c[+]d/");
        assert!(lasting("/under/").starts_with("^/under/(assets/"));
    }
}
