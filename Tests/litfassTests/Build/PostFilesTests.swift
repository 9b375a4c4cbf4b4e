import Foundation
import Testing

/// Posts of a campaign on all nine platforms, as programs see them that are not ours.
struct PostFilesTests {
    /// Debian's own Python has Debian's packages; another one may come first in PATH.
    private static let python = "/usr/bin/python3 -c \"$1\" \"$2\""

    private func campaign(_ posts: String = "image: post-square") throws -> SmallCampaign {
        let campaign = try SmallCampaign(
            materials: ["post-square", "post-portrait", "post-link", "post-story"], languages: ["de", "ar", "ti"])
        let file = campaign.folder + "/campaign.yaml"
        try campaign.edit(
            file, "channels: [mastodon, instagram]",
            "channels: [mastodon, bluesky, x, threads, facebook, instagram, linkedin, telegram, whatsapp]")
        try campaign.edit(file, "image: post-square", posts)
        return campaign
    }

    /// Sizes, formats and limits are written here once more, from the facts and not from `Assets/Platforms`.
    private static let pictures = #"""
        import json, sys, os, struct
        root = sys.argv[1] + '/augsburg/'
        takes = {  # shape, formats, bytes, alternative text
          'mastodon': ((1080, 1080), 'png jpg', 16777216, 1500), 'bluesky': ((1080, 1080), 'png jpg', 2000000, 2000),
          'x': ((1200, 630), 'png jpg', 5242880, 1000), 'threads': ((1080, 1350), 'png jpg', 8388608, 1000), \#
          'facebook': ((1080, 1080), 'png jpg', 4194304, 1000),
          'instagram': ((1080, 1350), 'jpg', 8388608, 1000), 'linkedin': ((1200, 630), 'png jpg', 5242880, 1000),
          'telegram': ((1080, 1080), 'png jpg', 10485760, 0), 'whatsapp': ((1080, 1080), 'png jpg', 5242880, 0) }
        def size(data):
            if data[:8] == b'\x89PNG\r\n\x1a\n': return struct.unpack('>II', data[16:24]), 'png'
            i = 2
            while data[:2] == b'\xff\xd8':
                marker, length = data[i + 1], struct.unpack('>H', data[i + 2:i + 4])[0]
                if marker in (0xC0, 0xC1, 0xC2): return struct.unpack('>HH', data[i + 5:i + 9])[::-1], 'jpg'
                i += 2 + length
        seen = 0
        for platform, (shape, formats, most, alt) in takes.items():
            for language in ('de', 'ar', 'ti'):
                post = json.load(open(f'{root}posts/start.{platform}.{language}.json'))
                data = open(root + post['image'], 'rb').read()
                measured, format = size(data)
                if measured != shape or format not in formats.split() or len(data) > most: print(platform, language, \#
                post['image'], measured, len(data))
                if (post['alt'] is None) != (alt == 0) or len((post['alt'] or '').encode('utf-16-le')) / 2 > alt: \#
                print(platform, language, 'alt', post['alt'])
                if open(f'{root}posts/start.{platform}.{language}.txt').read() != post['text'] or not post['valid']: \#
                print(platform, language, 'text')
                seen += 1
        print(seen)
        """#

    private static let exports = #"""
        import sys, csv, glob, icalendar, feedparser, datetime
        root = sys.argv[1] + '/augsburg/'
        calendar = icalendar.Calendar.from_ical(open(root + 'plan.ics', 'rb').read())
        for event in calendar.walk('VEVENT'):
            alarms = [a['TRIGGER'].dt for a in event.walk('VALARM')]
            print(event['UID'], event['DTSTART'].dt.isoformat(), len(alarms), all(isinstance(a, (datetime.timedelta, \#
            datetime.datetime)) for a in alarms))
        feed = feedparser.parse(root + 'posts/feed.atom')
        print(feed.version, bool(feed.bozo), [(e.id, e.title_detail.language, e.link) for e in feed.entries])
        rows = list(csv.DictReader(open(root + 'posts/plan.csv', encoding='utf-8-sig', newline=''), \#
        delimiter=';'))
        print(len(rows), sorted({r['Plattform'] for r in rows}))
        for name in sorted(glob.glob(root + 'posts/hootsuite.*')):
            table = list(csv.reader(open(name, encoding='utf-8-sig', newline='')))
            print(name.rsplit('/', 1)[1], len(table), {r[0] for r in table if datetime.datetime.strptime(r[0], \#
            '%m/%d/%Y %H:%M')})
        """#

    @Test func picturesAndFilesSuitEachPlatform() throws {
        let campaign = try campaign()
        let built = try campaign.build()
        #expect(built.status == 0)
        #expect(try Shell.run(Self.python, Self.pictures, campaign.output).output == "27\n")
        let lines = try Shell.run(Self.python, Self.exports, campaign.output).output.split(separator: "\n").map(
            String.init)
        #expect(
            lines == [
                "klein.augsburg.post-start@litfass 2026-12-01T09:00:00+00:00 1 True",
                "klein..build-print@litfass 2026-11-25T08:00:00+00:00 1 True",
                "klein.augsburg.reminder-order@litfass 2026-11-26T08:00:00+00:00 1 True",
                "klein.augsburg.reminder-evaluate@litfass 2027-02-05T08:00:00+00:00 1 True",
                "klein.augsburg.deadline-print@litfass 2026-11-27 1 True",
                """
                atom10 False [('urn:litfass:klein:augsburg:start:de', 'de', 'https://integreat.app/augsburg/de'), \
                ('urn:litfass:klein:augsburg:start:ar', 'ar', 'https://integreat.app/augsburg/ar'), \
                ('urn:litfass:klein:augsburg:start:ti', 'ti', 'https://integreat.app/augsburg/ti')]
                """,
                """
                30 ['Bauen', 'Bluesky', 'Erinnerung', 'Facebook', 'Instagram', 'LinkedIn', 'Mastodon', 'Telegram', \
                'Threads', 'WhatsApp-Kanal', 'X']
                """,
                "hootsuite.facebook.1.csv 3 {'12/01/2026 10:00'}", "hootsuite.instagram.1.csv 3 {'12/01/2026 10:00'}",
                "hootsuite.linkedin.1.csv 3 {'12/01/2026 10:00'}", "hootsuite.threads.1.csv 3 {'12/01/2026 10:00'}",
                "hootsuite.x.1.csv 3 {'12/01/2026 10:00'}",
            ])
        #expect(try Shell.run("xmllint --noout \"$1\"", campaign.output + "/augsburg/posts/feed.atom") == (0, ""))
    }

    @Test func aPostNamesItsPictureForAChannel() throws {
        let campaign = try campaign("image: post-square, images: { x: post-square, instagram: post-story }")
        #expect(try campaign.build().status == 0)
        func image(_ platform: String) throws -> String? {
            let data = try Data(
                contentsOf: URL(filePath: campaign.output + "/augsburg/posts/start.\(platform).ar.json"))
            return (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["image"] as? String
        }
        #expect(
            try ["x", "instagram", "linkedin", "facebook"].map(image) == [
                "posts/start.post-square.ar.png", "posts/start.post-story.ar.jpg", "posts/start.post-link.ar.png",
                "posts/start.post-square.ar.png",
            ])
        #expect(
            try Shell.run("grep -c 'post-story.ar.jpg' \"$1\"", campaign.output + "/augsburg/posts/plan.csv").output
                == "1\n")
    }
}
