"""The flyer's content by Typst and WeasyPrint: every language of Campaigns/willkommen in two towns, in one process.

others.py TOOL FOLDER [ua-1]
"""
import json, os, sys, time
from importlib.metadata import version
import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERE = os.path.join(ROOT, "Benchmarks")
FOLDER = sys.argv[2]
RTL = {"ar", "pes", "prs", "ps", "ckb"}
FONTS = ["/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"]


def contents():
    codes = yaml.safe_load(open(f"{ROOT}/Campaigns/willkommen/campaign.yaml"))["languages"]
    for region in ["augsburg", "lahn-dill-kreis"]:
        names = yaml.safe_load(open(f"{ROOT}/Assets/Regions/{region}/brand.yaml"))["names"]
        for code in codes:
            texts = yaml.safe_load(open(f"{ROOT}/Campaigns/willkommen/texts/{code}.yaml"))
            fill = lambda text: text.replace("{region}", names.get(code, region))
            yield {
                "lang": code.split("-")[0], "rtl": code in RTL, "title": f"Willkommen {region} {code}", "region": region,
                "name": code, "hero": fill(texts["headline"]["short"]), "claim": fill(texts["claim"]), "body": fill(texts["body"]),
                "steps-title": texts["steps-title"], "steps": texts["steps"], "topics-title": texts["topics-title"],
                "topics": texts["topics"], "contact-title": texts["contact-title"], "free": texts["free"],
                "url": f"integreat.app/{region}/{code}",
            }


def by_typst(accessible):
    import typst
    compiler = typst.Compiler(f"{HERE}/flyer.typ", root=ROOT, font_paths=FONTS, ignore_system_fonts=True)
    standards = ["ua-1"] if accessible else []
    return lambda t: compiler.compile(format="pdf", sys_inputs={"texts": json.dumps(t)}, pdf_standards=standards)


def poster():
    """An A3 poster as PNG at 300 dpi, in a process that knows its fonts: the median of nine."""
    import typst
    compiler = typst.Compiler(f"{HERE}/poster.typ", root=ROOT, font_paths=FONTS, ignore_system_fonts=True)
    times = []
    for number in range(10):
        # Something differs each time, or nothing would be done.
        start = time.process_time()
        png = compiler.compile(format="png", ppi=300, sys_inputs={"number": str(number)})
        times.append((time.process_time() - start) * 1000)
    open(f"{FOLDER}/typst-poster.png", "wb").write(png)
    print(f"  typst {version('typst')}, poster-a3: as PNG {sorted(times[1:])[4]:.1f} ms, {len(png) // 1000} kB")


def by_weasyprint(accessible):
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    fonts = FontConfiguration()
    page = open(f"{HERE}/flyer.html").read()
    colors = ["#4b6eda", "#fff", "#000", "#fbda16"]
    motif = "".join(
        f'<i style="left:{i % 5 * 30}mm;bottom:{i // 5 * 30}mm;background:{colors[i % 3]}"></i>'
        f'<i class="c" style="left:{i % 5 * 30}mm;bottom:{i // 5 * 30}mm;background:{colors[(i + 1) % 4]}"></i>' for i in range(10))
    items = lambda texts: "".join(f"<li>{text}</li>" for text in texts)
    def write(t):
        values = {key.replace("-", "_"): value for key, value in t.items()}
        values.update(steps=items(t["steps"]), topics=items(t["topics"]), dir="rtl" if t["rtl"] else "ltr", motif=motif, root=ROOT)
        return weasyprint.HTML(string=page.format(**values), base_url=ROOT).write_pdf(
            font_config=fonts, pdf_variant="pdf/ua-1" if accessible else None)
    return write


def main(tool, accessible):
    write = {"typst": by_typst, "weasyprint": by_weasyprint}[tool](accessible)
    times, sizes = [], []
    for number, text in enumerate(contents()):
        start = time.process_time()
        pdf = write(text)
        times.append((time.process_time() - start) * 1000)
        sizes.append(len(pdf) / 1000)
        open(f"{FOLDER}/{tool}.{number}{'.ua' if accessible else ''}.pdf", "wb").write(pdf)
    times.sort(); sizes.sort()
    print(f"  {tool} {version(tool)}{', PDF/UA-1' if accessible else ''}: {len(times)} files, median {times[len(times) // 2]:.1f} ms, mean {sum(times) / len(times):.1f} ms, a file has {sizes[len(sizes) // 2]:.1f} kB")


if sys.argv[1] == "typst-poster":
    poster()
else:
    main(sys.argv[1], accessible=sys.argv[3:] == ["ua-1"])
