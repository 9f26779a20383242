#!/usr/bin/env python3
"""Times the preview: from the end of a write to the first answer that holds the change.

    preview.py SITE [--edits 20] [--kind body|title] [--more 0] [--hugo]

SITE is a folder that setup_site.sh made; its files are changed and put back. One page's file is written in place with a
new marker, and its address polled over one keep-alive connection. Prints medians, CPU for an edit and memory.
"""
import argparse, http.client, os, re, signal, statistics, subprocess, sys, time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def cpu(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def memory(pid):
    rows = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return tuple(int(rows[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))


class Server:
    def __init__(self, site, hugo, port):
        self.start = time.perf_counter()
        if hugo:
            command = [os.environ.get("HUGO", "hugo"), "server", "--port", str(port), "--source", str(site), "--minify"]
        else:
            command = [os.environ.get("FAGVERK", "fagverk"), "--site", str(site), "serve", "--port", str(port)]
        self.child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.port = port
        self.link = None

    def get(self, path):
        try:
            self.link = self.link or http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            self.link.request("GET", path)
            answer = self.link.getresponse()
            return answer.read() if answer.status == 200 else b""
        except (OSError, http.client.HTTPException):
            self.link = None
            time.sleep(0.002)
            return b""

    def until(self, path, text, start):
        while time.perf_counter() - start < 120:
            if text in self.get(path):
                return (time.perf_counter() - start) * 1000
            time.sleep(0.001)
        sys.exit(f"{text} never came at {path}")

    def stop(self):
        self.child.send_signal(signal.SIGINT)
        self.child.wait()


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site", type=Path)
    ask.add_argument("--edits", type=int, default=20)
    ask.add_argument("--kind", choices=["body", "title"], default="body")
    ask.add_argument("--more", type=int, default=0, help="so many edits more, untimed, for the memory")
    ask.add_argument("--hugo", action="store_true")
    ask.add_argument("--port", type=int, default=4290)
    own = ask.parse_args()
    page = sorted(path for path in (own.site / "content").rglob("*.md") if not path.name.startswith("_"))[7]
    route = "/" + str(page.relative_to(own.site / "content").with_suffix("")) + "/"
    before = page.read_text()
    server = Server(own.site, own.hugo, own.port)
    try:
        first = server.until(route, b"</html>", server.start)
        time.sleep(1)
        times, used = [], cpu(server.child.pid)
        for row in range(own.edits + own.more):
            mark = f"merke{os.getpid()}x{row}x"
            if own.kind == "body":
                text = before + f"\nEn ny setning med {mark}.\n"
            else:
                text = re.sub(r'^(title = )"[^"]*"', rf'\1"Tittel {mark}"', before, count=1, flags=re.M)
            with page.open("w") as file:
                file.write(text)
            took = server.until(route, mark.encode(), time.perf_counter())
            if row < own.edits:
                times.append(took)
                time.sleep(0.2)
            if row + 1 == own.edits:
                used = (cpu(server.child.pid) - used) / own.edits
                rss = memory(server.child.pid)
        end = memory(server.child.pid)
        print(f"{own.site.name} {own.kind}: first page {first:.0f} ms; edits median {statistics.median(times):.1f} ms "
              f"({min(times):.1f}–{max(times):.1f}), CPU {used * 1000:.0f} ms; RSS {rss[0]:.0f} MB, peak {rss[1]:.0f} MB"
              + (f"; after {own.more} more {end[0]:.0f} MB" if own.more else ""))
    finally:
        server.stop()
        page.write_text(before)


main()
