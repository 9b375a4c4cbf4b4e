#!/usr/bin/python3
"""A campaign played through on loopback: played.py PROGRAM. Run by `make test-all`.

Posters are built, and their codes scanned from the finished PNGs by zbarimg. The redirects of `links export` are served
by Debian's nginx, with the log that docs/de/zaehlen.md sets up and with the usual one. 10,000 requests come from
addresses of 127.0.0.0/8, each visitor's own; people, robots, previews and doubles are as many as is planted. Then the
logs are taken and the report is laid beside what was planted: a difference ends it with 1.

A server knows today only: what is asked for day by day in a few seconds is spread over four weeks by writing other days
into its lines. Nothing else of them is changed.
"""
import datetime
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERVERS = ROOT / ".build/servers"
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SEED, REQUESTS = 23, 10_000
FIRST = datetime.date(2026, 12, 7)
DAYS = 28

PLACES = {"tram": 5, "bibliothek": 3, "vhs": 2}
LANGUAGES = {"ar": 5, "de": 2, "uk": 4}
# A code that hardly anybody scans: its number must be nowhere.
RARE, RARE_SCANS = ("vhs", "ti"), 3

PEOPLE = [
    "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile "
    "Safari/537.36",
    "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
    "Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
    "Chrome/121.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
]
ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/130.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36",
    "curl/7.88.1", "python-requests/2.28.1", "Wget/1.21.3", "-",
]
PREVIEWS = [
    "WhatsApp/2.24.20.89 A", "TelegramBot (like TwitterBot)", "facebookexternalhit/1.1",
    "Mozilla/5.0 (compatible; Mastodon/4.2.10; +https://mastodon.example/)",
]
# Of all requests; the rest are people.
SHARES = {"robot": 0.14, "preview": 0.06, "repeated": 0.05, "otherPath": 0.02, "notOpened": 0.01}
NOTES = {
    "robot": "search engine or other program", "preview": "preview of a messenger or network",
    "repeated": "on the same day from the same device", "otherPath": "path that is not this campaign's",
    "notOpened": "asked for, and not opened",
}
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def litfass(work, *arguments):
    variables = {
        "PATH": os.environ["PATH"], "HOME": str(work), "LANG": "C.UTF-8", "LITFASS_HOME": str(work / "home"),
        "LITFASS_NOW": "2027-01-08T09:00:00Z",
    }
    command = [PROGRAM, *arguments, "--workspace", work, "--lang", "en"]
    result = subprocess.run(command, env=variables, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"litfass {' '.join(map(str, arguments))}: {result.returncode}\n{result.stderr}")
    return result


def workspace(work):
    """One town with an address of its own, one poster in four languages at three places."""
    shutil.copytree(ROOT / "Assets", work / "Assets")
    (work / "Templates").symlink_to(ROOT / "Templates")
    brand = work / "Assets/Regions/augsburg/brand.yaml"
    brand.write_text(brand.read_text() + 'redirect: "https://www.stadt.example/i"\n')
    campaign = work / "Campaigns/gespielt"
    (campaign / "texts").mkdir(parents=True)
    languages = sorted([*LANGUAGES, RARE[1]])
    for language in languages:
        shutil.copy(ROOT / f"Campaigns/willkommen/texts/{language}.yaml", campaign / "texts")
    places = "".join(f"  - {{ id: {place}, name: {place}, materials: [poster-a3] }}\n" for place in PLACES)
    (campaign / "campaign.yaml").write_text(
        "litfass: 1\ntitle: Gespielt\nkind: willkommen\nperiod: { from: 2026-12-01, to: 2027-01-03 }\n"
        f"regions: [augsburg]\nlanguages: [{', '.join(languages)}]\n"
        'link: "https://{host}/{slug}/{language}"\nlink-any: "https://{host}/{slug}"\n'
        f"materials: [poster-a3]\nplacements:\n{places}posts: []\n")


def scan(work):
    """The path that each finished poster's code holds, by place and language."""
    paths = {}
    for picture in sorted((work / "Output/gespielt/augsburg/posters").glob("*.png")):
        _, language, *place = picture.stem.split(".")
        code = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True).stdout.strip()
        address = re.fullmatch(r"https?://www\.stadt\.example(/i/[a-z0-9]{6})", code, re.IGNORECASE)
        if place and address:
            paths[place[0], language] = address[1].lower()
    wanted = len(PLACES) * (len(LANGUAGES) + 1)
    check(len(paths) == wanted and len(set(paths.values())) == wanted, f"codes: {paths}")
    return paths


def start(folder):
    """nginx with the redirects, and with the settings that the town's page gives."""
    blocks = [block.split("```")[0] for block in (ROOT / "docs/de/zaehlen.md").read_text().split("```nginx\n")[1:]]
    formats, logs = (block.replace("/var/log/nginx", str(folder)) for block in blocks)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    temporary = "".join(f"{name}_temp_path {name}; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "settings").write_text(
        f"daemon off; master_process off; pid nginx.pid; events {{}} http {{ {temporary} access_log off;\n{formats}\n"
        f"include {folder}/litfass-map.conf; server {{ listen 127.0.0.1:{port};\n"
        f"include {folder}/litfass-location.conf;\n{logs}\naccess_log {folder}/whole.log combined;\n}} }}\n")
    server = subprocess.Popen(
        [SERVERS / "usr/sbin/nginx", "-p", folder, "-c", "settings", "-e", folder / "error.log"],
        env={"LD_LIBRARY_PATH": str(SERVERS / "libraries")})
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server, port
        time.sleep(0.02)
    sys.exit((folder / "error.log").read_text())


def ask(port, source, method, path, agent):
    """One request from an address of its own; whether it was led on."""
    with socket.socket() as connection:
        connection.bind((source, 0))
        connection.connect(("127.0.0.1", port))
        name = "" if agent == "-" else f"User-Agent: {agent}\r\n"
        connection.sendall(
            f"{method} {path} HTTP/1.1\r\nHost: www.stadt.example\r\n{name}Connection: close\r\n\r\n".encode())
        answer = b""
        while piece := connection.recv(4096):
            answer += piece
    return answer.startswith(b"HTTP/1.1 302")


def plan(paths, chance):
    """Requests day by day, and how many people scanned each code in each week."""
    codes = [(place, language) for place in PLACES for language in LANGUAGES]
    weights = [PLACES[place] * LANGUAGES[language] for place, language in codes]
    # Fewer from week to week.
    days = [0.96 ** day for day in range(DAYS)]
    numbers = {kind: round(REQUESTS * share) for kind, share in SHARES.items()}
    people = REQUESTS - sum(numbers.values())
    requests, planted, counter = [[] for _ in range(DAYS)], {}, 0
    for number in range(people):
        code = RARE if number < RARE_SCANS else chance.choices(codes, weights)[0]
        day = chance.choices(range(DAYS), days)[0]
        counter += 1
        source = f"127.{1 + counter // 60_000}.{counter // 250 % 240}.{1 + counter % 250}"
        requests[day].append(("GET", source, paths[code], chance.choice(PEOPLE)))
        year, week, _ = (FIRST + datetime.timedelta(days=day)).isocalendar()
        key = (*code, f"{year}-W{week:02}")
        planted[key] = planted.get(key, 0) + 1
    own = [request for day in requests for request in day]
    chance.shuffle(own)
    where = {id(request): day for day, list_ in enumerate(requests) for request in list_}
    for request in own[:numbers["repeated"]]:
        requests[where[id(request)]].append(request)
    for kind, agents in (("robot", ROBOTS), ("preview", PREVIEWS), ("otherPath", PEOPLE), ("notOpened", PEOPLE)):
        for _ in range(numbers[kind]):
            counter += 1
            source = f"127.{1 + counter // 60_000}.{counter // 250 % 240}.{1 + counter % 250}"
            path = "/i/2z2z2z" if kind == "otherPath" else paths[chance.choices(codes, weights)[0]]
            method = "HEAD" if kind == "notOpened" else "GET"
            requests[chance.randrange(DAYS)].append((method, source, path, chance.choice(agents)))
    for day in requests:
        chance.shuffle(day)
    return requests, planted, numbers


def play(port, folder, requests):
    """Sends them; afterwards each day's lines bear its date."""
    logs = {name: [] for name in ("litfass.log", "whole.log")}
    led, position = 0, dict.fromkeys(logs, 0)
    for day, list_ in enumerate(requests):
        led += sum(ask(port, source, method, path, agent) for method, source, path, agent in list_)
        date = (FIRST + datetime.timedelta(days=day)).strftime("%d/%b/%Y:12")
        for name, lines in logs.items():
            with open(folder / name) as log:
                log.seek(position[name])
                new = log.read()
                position[name] += len(new)
            lines += [re.sub(r"\[../.../....:..", "[" + date, line, count=1) for line in new.splitlines(True)]
    check(led == REQUESTS, f"only {led} of {REQUESTS} were led on")
    return logs


def compare(report, planted):
    """What the report says beside what was planted; a number that is hidden must not be had from the others."""
    rows = {(row["placement"], row["language"], row["week"]): row["count"] for row in report["scans"]}
    check(set(rows) == set(planted), f"rows: {set(rows) ^ set(planted)}")
    for key, count in planted.items():
        shown = rows.get(key)
        check(shown == count or shown is None, f"{key}: planted {count}, reported {shown}")
        check(count >= 5 or shown is None, f"{key}: {count} is shown")
    for by, index in (("placement", 0), ("language", 1), ("week", 2)):
        sums = {}
        for key in planted:
            sums[key[index]] = sums.get(key[index], 0) + planted[key]
        cells = [cell for cell in report["tables"] if cell["source"] == "sheets" and cell["by"] == by]
        table = {cell["name"]: cell["count"] for cell in cells}
        print(f"  {by:10} " + ", ".join(f"{name} {sums[name]}/{table.get(name)}" for name in sorted(sums)))
        for name, count in sums.items():
            check(table.get(name) in (count, None), f"{by} {name}: planted {count}, reported {table.get(name)}")
        hidden = [name for name in sums if table.get(name) is None]
        check(len(hidden) != 1 or report["totals"]["sheets"] is None, f"{by} {hidden} can be had by subtraction")
    total = sum(planted.values())
    check(report["totals"]["sheets"] == total, f"planted {total}, reported {report['totals']['sheets']}")
    hidden = [key for key, count in rows.items() if count is None]
    print(f"  total      {total}/{report['totals']['sheets']}, {len(hidden)} of {len(rows)} rows hidden")


def main(work):
    began = time.monotonic()
    workspace(work)
    litfass(work, "build", "gespielt", "--quiet")
    paths = scan(work)
    export = work / "nginx"
    litfass(work, "links", "export", "--format", "nginx", "--output", export)
    chance = random.Random(SEED)
    requests, planted, numbers = plan(paths, chance)
    print(f"{len(paths)} codes scanned from finished posters ({time.monotonic() - began:.1f} s)")
    began = time.monotonic()
    server, port = start(export)
    try:
        logs = play(port, export, requests)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
    print(f"{REQUESTS} requests answered by nginx in {time.monotonic() - began:.1f} s: {sum(planted.values())} people, "
          + ", ".join(f"{count} {kind}" for kind, count in numbers.items()))
    # As logs come: an older part packed, the newer one with lines that are in both.
    whole = logs["whole.log"]
    (work / "access.log.1.gz").write_bytes(gzip.compress("".join(whole[:6_000]).encode()))
    (work / "access.log").write_text("".join(whole[5_000:]))
    (work / "litfass.log").write_text("".join(logs["litfass.log"]))

    print("the usual log, with addresses (planted/reported):")
    taken = litfass(work, "results", "take", "gespielt", work / "access.log.1.gz", work / "access.log")
    total = sum(planted.values())
    check(f"Newly counted: {total:,}" in taken.stderr, f"planted {total}: {taken.stderr}")
    again = litfass(work, "results", "take", "gespielt", work / "access.log", work / "access.log.1.gz")
    check(f"Newly counted: 0; together now {total:,}" in again.stderr, f"taken twice: {again.stderr}")
    alone = litfass(work, "results", "take", "gespielt", work / "access.log.1.gz")
    check("Newly counted: 0;" in alone.stderr, f"a part of it: {alone.stderr}")
    compare(json.loads(litfass(work, "results", "report", "gespielt", "--json").stdout), planted)

    print("the log without addresses, in which doubles cannot be told (planted/reported):")
    shutil.rmtree(work / "home")
    shutil.rmtree(work / "Campaigns/gespielt/results")
    taken = litfass(work, "results", "take", "gespielt", work / "litfass.log")
    for kind in ("robot", "preview", "otherPath", "notOpened"):
        check(f"{numbers[kind]} × {NOTES[kind]}" in taken.stderr, f"{kind}: planted {numbers[kind]}: {taken.stderr}")
    doubled = dict(planted)
    names = {path: code for code, path in paths.items()}
    for day, list_ in enumerate(requests):
        seen = set()
        year, week, _ = (FIRST + datetime.timedelta(days=day)).isocalendar()
        for request in list_:
            if request in seen:
                doubled[*names[request[2]], f"{year}-W{week:02}"] += 1
            seen.add(request)
    check(sum(doubled.values()) == total + numbers["repeated"], "what is planted twice")
    compare(json.loads(litfass(work, "results", "report", "gespielt", "--json").stdout), doubled)


with tempfile.TemporaryDirectory() as folder:
    main(pathlib.Path(folder))
for fault in faults:
    print("✘ " + fault)
print("as planted" if not faults else f"{len(faults)} differences")
sys.exit(1 if faults else 0)
