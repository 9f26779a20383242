#!/usr/bin/env python3
"""How long printing takes, and how much memory: CPU seconds and the largest process, children and all.

    python3 tests/benches/paper.py target/release/fagverk
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ALL = "facilitator,run-sheet,participant,booklet,cards,handouts,poster,large-print,evaluation"


def run(binary, site, *arguments):
    """CPU seconds and MB of the largest process, measured in a child so that each run counts by itself."""
    probe = (
        "import resource,subprocess,sys;"
        "done=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE,stderr=subprocess.STDOUT,text=True);"
        "use=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(use.ru_utime+use.ru_stime,use.ru_maxrss//1024,done.returncode);"
        "print(done.stdout if done.returncode else '')"
    )
    command = [sys.executable, "-c", probe, binary, *arguments, "--site", str(site), "--today", "2026-11-21"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    cpu, memory, code = out.split()[:3]
    assert code == "0", out
    return float(cpu), int(memory)


def pages(file):
    text = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pages:")))


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        site = folder / "site"
        site.mkdir()
        shutil.copy(ROOT / "fagverk.toml", site)
        for name in ("content", "exercises"):
            shutil.copytree(ROOT / name, site / name)
        for pack in sorted(path.stem for path in (site / "exercises/packs").glob("*.md")):
            cpu, memory = run(binary, site, "pack", pack, "--edition", ALL, "--out", str(folder / "all"))
            print(f"{pack}: all editions {cpu:.2f} CPU s, {memory} MB")
            for edition in ("participant", "facilitator"):
                cpu, memory = run(binary, site, "pack", pack, "--edition", edition, "--out", str(folder / "one"))
                print(f"{pack}: {edition} {cpu:.2f} CPU s, {memory} MB")
        cpu, memory = run(binary, site, "build")
        print(f"own site, cold: {cpu:.2f} CPU s, {memory} MB")
        cpu, memory = run(binary, site, "build")
        print(f"own site, unchanged: {cpu:.2f} CPU s, {memory} MB")
        (site / "content/_index.md").write_text((site / "content/_index.md").read_text() + "\nEt ord til.\n")
        cpu, memory = run(binary, site, "build")
        print(f"own site, another page changed: {cpu:.2f} CPU s, {memory} MB")
        text = "Her står det noe å lese om det å bo. " * 60
        for count in (60, 600):
            sections = "".join(f"## Del {n}\n\n{text}\n\n- ett\n- to\n\n" for n in range(count))
            head = '+++\ntitle = "Lang"\nsummary = "Lang."\npublished = 2026-01-10\nreviewed = 2026-10-01\nreview_every = "12m"\nowner = "Ingen"\n+++\n'
            (site / f"content/bolig/lang-{count}.md").write_text(head + sections)
            cpu, memory = run(binary, site, "pack", f"guide:lang-{count}", "--edition", "handouts", "--out", str(folder / "long"))
            number = pages(next((folder / "long").glob(f"lang-{count}-*.pdf")))
            print(f"{count} sections, {number} pages: {cpu:.2f} CPU s ({1000 * cpu / number:.1f} ms a page), {memory} MB")


if __name__ == "__main__":
    main()
