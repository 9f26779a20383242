#!/usr/bin/env python3
"""bench.py [--n 100,1000] [--runs 3] [--peers hugo,zola,...] [--out results.jsonl]
Full clean builds, by turns.  wall, user+sys CPU and its ratio to a peer's in the same round (median, least, most), peak RSS (wait4 of the child and what it waited for), output bytes, files,
search-index bytes raw and gzip -6.  Needs the sites made by setup_site.sh.  Standard library only."""
import argparse, glob, gzip, json, os, shutil, statistics as st, subprocess, tempfile, time
P = os.environ.get("PEERS", os.path.join(tempfile.gettempdir(), "fagverk-peers")); W = f"{P}/w"
HUGO = os.environ.get("HUGO", f"{P}/venv/bin/hugo")
ZOLA = os.environ.get("ZOLA", "zola")
PAGEFIND = f"{P}/venv/lib/python3.11/site-packages/pagefind_bin/pagefind"
# peer: (site folder, command, output folder, search-index globs)
def spec(peer, n):
    d = f"{W}/{peer}-{n}"
    return {
        "fagverk": (d, [os.environ.get("FAGVERK", "fagverk"), "build", "-q", "--out", "public"], "public", ["public/**/search/**"]),
        "fagverk-plain": (d, [os.environ.get("FAGVERK", "fagverk"), "build", "-q", "--out", "public"], "public", []),
        "hugo": (d, [HUGO, "--minify", "--quiet"], "public", []),
        "hugo-json": (d, [HUGO, "--minify", "--quiet"], "public", ["public/index.json"]),
        "zola": (d, [ZOLA, "build"], "public", []),
        "zola-search": (d, [ZOLA, "build"], "public", ["public/search_index*"]),
        "zola-fuse": (d, [ZOLA, "build"], "public", ["public/search_index*"]),
        "pagefind": (f"{W}/hugo-{n}", [PAGEFIND, "--site", "public"], "public/pagefind", ["public/pagefind/**"]),
        "cp": (f"{W}/hugo-{n}", ["cp", "-r", "public", "cpout"], "cpout", []),
    }[peer]
def du(path):
    b = f = 0
    for r, _, fs in os.walk(path):
        for x in fs:
            b += os.lstat(os.path.join(r, x)).st_size; f += 1
    return b, f
def run(cmd, cwd):
    log = open(f"{P}/bench.log", "ab")
    t = time.perf_counter()
    p = subprocess.Popen(cmd, cwd=cwd, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    _, status, ru = os.wait4(p.pid, 0)
    wall = time.perf_counter() - t
    p.returncode = os.waitstatus_to_exitcode(status)
    return wall, ru.ru_utime + ru.ru_stime, ru.ru_maxrss / 1024, p.returncode
def clear(d, out):
    if out:
        shutil.rmtree(os.path.join(d, out), ignore_errors=True)
    for x in ("resources", ".cache", ".hugo_build.lock"):
        q = os.path.join(d, x)
        if os.path.isdir(q): shutil.rmtree(q, ignore_errors=True)
def rounds(n, peers, runs, warm):
    """The runs of each peer, by turns: a machine that grows slower meanwhile does so for all of them."""
    rows, failed = {peer: [] for peer in peers}, set()
    for i in range(-warm, runs):     # warm runs fill the page cache, not counted
        for peer in [peer for peer in peers if peer not in failed]:
            d, cmd, out, _ = spec(peer, n)
            clear(d, out)
            r = run(cmd, d)
            if r[3] != 0:
                print(peer, n, "exit", r[3]); failed.add(peer)
            elif i >= 0:
                rows[peer].append(r)
        if i >= 1 and any(r[0] > 60 for of in rows.values() for r in of): break
    return {peer: of for peer, of in rows.items() if of}
def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--n", default="100,1000"); ap.add_argument("--runs", type=int, default=3); ap.add_argument("--warm", type=int, default=1)
    ap.add_argument("--peers", default="fagverk,hugo,pagefind,zola,zola-search")
    ap.add_argument("--beside", default="hugo", help="the peer whose CPU time in the same round is taken for one")
    ap.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "results.jsonl"))
    a = ap.parse_args()
    for n in map(int, a.n.split(",")):
        folders = {peer: spec(peer, n)[0] for peer in a.peers.split(",")}
        for d in folders.values():
            if not os.path.isdir(d): print("no", d)
        load = os.getloadavg()[0]
        all_rows = rounds(n, [peer for peer, d in folders.items() if os.path.isdir(d)], a.runs, a.warm)
        for peer, rows in all_rows.items():
            d, _, out, idx = spec(peer, n)
            b, f = du(os.path.join(d, out)) if out else (0, 0)
            files = sorted({g for p in idx for g in glob.glob(os.path.join(d, p), recursive=True) if os.path.isfile(g)})
            ib = sum(os.path.getsize(g) for g in files)
            gz = sum(len(gzip.compress(open(g, "rb").read(), 6)) for g in files) if ib < 400e6 else None
            med = [round(st.median(c), 3) for c in list(zip(*rows))[:3]]
            pairs = sorted(r[1] / other[1] for r, other in zip(rows, all_rows.get(a.beside, [])))
            beside = [round(x, 3) for x in (st.median(pairs), pairs[0], pairs[-1])] if pairs else None
            rec = dict(peer=peer, n=n, runs=len(rows), wall=med[0], wall_min=round(min(r[0] for r in rows), 3), wall_max=round(max(r[0] for r in rows), 3),
                       cpu=med[1], cpu_min=round(min(r[1] for r in rows), 3), cpu_max=round(max(r[1] for r in rows), 3), cpu_beside=beside, rss_mib=round(med[2], 1),
                       out_bytes=b, out_files=f, idx_bytes=ib, idx_gzip=gz, idx_files=len(files), load_before=round(load, 2), load_after=round(os.getloadavg()[0], 2),
                       at=time.strftime("%H:%M:%S"))
            print(json.dumps(rec), flush=True)
            with open(a.out, "a") as fo: fo.write(json.dumps(rec) + "\n")
main()
