"""A workspace of many towns, for measuring what a batch costs: towns.py COUNT FOLDER."""
import json, os, shutil, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
count, folder = int(sys.argv[1]), sys.argv[2]
pattern = json.load(open(f"{ROOT}/Assets/Regions/augsburg/region.json"))
brand = open(f"{ROOT}/Assets/Regions/augsburg/brand.yaml").read()
# Each town is called by its own name alone.
brand = brand[:brand.index("# How the texts")] + brand[brand.index("swatches:"):]
slugs = [f"musterstadt-{number}" for number in range(count)]
for number, slug in enumerate(slugs):
    path = f"{folder}/Assets/Regions/{slug}"
    os.makedirs(path)
    name = f"Musterstadt {number}"
    town = pattern | {"id": number + 1000, "name": f"Stadt {name}", "path": slug, "name_without_prefix": name, "aliases": {}}
    json.dump(town, open(f"{path}/region.json", "w"), ensure_ascii=False)
    open(f"{path}/brand.yaml", "w").write(brand)
    shutil.copy(f"{ROOT}/Assets/Regions/augsburg/crest.svg", path)
campaign = f"{folder}/Campaigns/land"
shutil.copytree(f"{ROOT}/Campaigns/willkommen", campaign)
text = open(f"{campaign}/campaign.yaml").read()
changes = {
    "regions: [augsburg, lahn-dill-kreis]": "regions: [" + ", ".join(slugs) + "]",
    "languages: [de, en, ar, uk, tr, ti, pes, ru, fr, so, ckb, zh-CN, ps, prs, am, de-si]": "languages: [de, en, ar, uk, tr, ti, fr, zh-CN]",
    "materials: [poster-a3, poster-a3-languages, flyer-a5, post-square]": "materials: [post-square]",
    "  - { id: bibliothek, name: Stadtbibliothek, materials: [poster-a3], distance: 1m }\n": "",
    "placements:\n": "",
}
for before, after in changes.items():
    assert before in text, before
    text = text.replace(before, after)
open(f"{campaign}/campaign.yaml", "w").write(text)
