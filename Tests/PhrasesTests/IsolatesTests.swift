import Page
import Testing

@testable import Phrases

struct IsolatesTests {
    @Test(arguments: [
        // Names in Latin letters, with what holds them together.
        ("تطبيق Integreat: كل شيء", "تطبيق ⁨Integreat⁩: كل شيء"), ("Integreat هنا", "⁨Integreat⁩ هنا"),
        ("في Lahn-Dill-Kreis (A5).", "في ⁨Lahn-Dill-Kreis (A5)⁩."), ("مع C++ و #Neu", "مع ⁨C++⁩ و ⁨#Neu⁩"),
        ("في Stadt Augsburg، Malte", "في ⁨Stadt Augsburg⁩، ⁨Malte⁩"), ("(A5) هنا", "(⁨A5⁩) هنا"),
        ("Saal 1 في Frankfurt (Oder) أو Haus 2, EG، هنا", "⁨Saal 1⁩ في ⁨Frankfurt (Oder)⁩ أو ⁨Haus 2, EG⁩، هنا"),
        ("دورة B2-Kurs: غدا", "دورة ⁨B2-Kurs⁩: غدا"), ("خدمة 24/7-Service هنا", "خدمة ⁨24/7-Service⁩ هنا"),
        ("وفق § 16a AufenthG هنا", "وفق ⁨§ 16a AufenthG⁩ هنا"),
        ("وفق § 25 Abs. 2 SGB VIII.", "وفق ⁨§ 25 Abs. 2 SGB VIII⁩."),
        ("في Integreat (مجاني)", "في ⁨Integreat⁩ (مجاني)"), ("في Haus (قرب (VHS))", "في ⁨Haus⁩ (قرب (⁨VHS⁩))"),
        ("من Grüße\u{301} هنا", "من ⁨Grüße\u{301}⁩ هنا"), ("في (Oder) Frankfurt هنا", "في ⁨(Oder) Frankfurt⁩ هنا"),
        // Addresses.
        ("زوروا integreat.app/augsburg/ar.", "زوروا ⁨integreat.app/augsburg/ar⁩."),
        ("زوروا https://a.de/b/ (هنا)", "زوروا ⁨https://a.de/b/⁩ (هنا)"),
        ("في Rathausplatz 1, 86150 Augsburg، هنا", "في ⁨Rathausplatz 1, 86150 Augsburg⁩، هنا"),
        ("في 86150 Augsburg هنا", "في ⁨86150 Augsburg⁩ هنا"),
        // Numbers that would be torn.
        ("هاتف: +49 821 324-2851", "هاتف: ⁨+49 821 324-2851⁩"), ("اتصل بـ 116 117 الآن", "اتصل بـ ⁨116 117⁩ الآن"),
        ("هاتف 0800 111 0 111.", "هاتف ⁨0800 111 0 111⁩."), ("هاتف 0821/99998-210،", "هاتف ⁨0821/99998-210⁩،"),
        ("هاتف (0821) 324-0.", "هاتف ⁨(0821) 324-0⁩."), ("هاتف +49 (0)821 324-0", "هاتف ⁨+49 (0)821 324-0⁩"),
        ("حساب DE89 3704 0044 0532 0130 00 هنا", "حساب ⁨DE89 3704 0044 0532 0130 00⁩ هنا"),
        ("من 14:30–16:00 هنا", "من ⁨14:30–16:00⁩ هنا"), ("من 14:30 – 16:00 هنا", "من ⁨14:30 – 16:00⁩ هنا"),
        ("من 5.–7. ديسمبر", "من ⁨5.–7.⁩ ديسمبر"), ("من 5–7 ديسمبر 2026", "من ⁨5–7⁩ ديسمبر 2026"),
        ("من 5.–7. Dezember 2026 هنا", "من ⁨5.–7. Dezember 2026⁩ هنا"),
        ("بسعر 12,50 € هنا", "بسعر ⁨12,50 €⁩ هنا"), ("حتى 10 % هنا", "حتى ⁨10 %⁩ هنا"), ("غرفة #12", "غرفة ⁨#12⁩"),
        ("بحرارة 20°C أو 20 °C هنا", "بحرارة ⁨20°C⁩ أو ⁨20 °C⁩ هنا"),
        ("في 14:30 Uhr هنا", "في ⁨14:30 Uhr⁩ هنا"), ("Integreat 116 117 هنا", "⁨Integreat⁩ ⁨116 117⁩ هنا"),
        // What reads right already.
        ("أهلاً 2026 (12)", "أهلاً 2026 (12)"), ("في 12 ديسمبر 2026 هنا", "في 12 ديسمبر 2026 هنا"),
        ("غرفة 12. ثم 5", "غرفة 12. ثم 5"), ("في 12.12.2026، 14:30", "في 12.12.2026، 14:30"),
        ("1, 2, 3 هنا", "1, 2, 3 هنا"),
        ("https://integreat.app/a", "https://integreat.app/a"), ("+49 821 324-0", "+49 821 324-0"),
        ("في \u{200E}Augsburg", "في \u{200E}Augsburg"), ("سطر\nInter\nسطر Inter", "سطر\nInter\nسطر ⁨Inter⁩"), ("", ""),
        ("غرفة 1️⃣ هنا", "غرفة 1️⃣ هنا"),
    ])
    func inArabic(_ text: String, _ expected: String) {
        let marked = Isolates.mark(text, direction: .rightToLeft, sparesLinks: false)
        #expect(marked == expected)
        #expect(Isolates.removed(from: marked) == text)
    }

    @Test(arguments: [
        ("Von العربية bis فارسی دری!", "Von ⁨العربية⁩ bis ⁨فارسی دری⁩!"),
        ("Anruf bei محمد رضایی: 0821 324-0", "Anruf bei ⁨محمد رضایی⁩: 0821 324-0"),
        ("In سالن ۱ und فرانکفورت (اودر).", "In ⁨سالن ۱⁩ und ⁨فرانکفورت (اودر)⁩."),
        ("Mit محمد 5 Mal, mit خانه ۲، طبقه اول, in سالن 1.", "Mit ⁨محمد⁩ 5 Mal, mit ⁨خانه ۲، طبقه اول⁩, in ⁨سالن 1⁩."),
        ("محمد 0821 324-0 رضا, hier", "⁨محمد⁩ 0821 324-0 ⁨رضا⁩, hier"),
        ("Rathausplatz 1, 86150 Augsburg, 116 117", "Rathausplatz 1, 86150 Augsburg, 116 117"),
    ])
    func inGerman(_ text: String, _ expected: String) {
        let marked = Isolates.mark(text, direction: .leftToRight, sparesLinks: false)
        #expect(marked == expected)
        #expect(Isolates.removed(from: marked) == text)
    }

    @Test(arguments: [
        ("أهلاً بكم في {Frankfurt (Oder)}.", "أهلاً بكم في ⁨Frankfurt (Oder)⁩."),
        // A number beside a value is not its part, a word is.
        ("في {Augsburg} 5 دقائق", "في ⁨Augsburg⁩ 5 دقائق"),
        ("في Landkreis {Augsburg} هنا", "في ⁨Landkreis Augsburg⁩ هنا"),
        ("مع {Beratung e.V.} هنا", "مع ⁨Beratung e.V.⁩ هنا"),
        ("مع {Augsburg (آوغسبورغ)} هنا", "مع ⁨Augsburg (آوغسبورغ)⁩ هنا"),
        ("هنا https://{a.de/ar}.", "هنا ⁨https://a.de/ar⁩."), ("هنا #{Augsburg}", "هنا ⁨#Augsburg⁩"),
        ("هاتف {324-0, 324-1}", "هاتف ⁨324-0, 324-1⁩"), ("في {14:30}", "في 14:30"), ("في {مدينة}", "في مدينة"),
    ])
    func valuesOfPlaceholders(_ text: String, _ expected: String) {
        let marked = text.replacing("{", with: "\u{FFF9}").replacing("}", with: "\u{FFFB}")
        #expect(Isolates.mark(marked, direction: .rightToLeft, sparesLinks: false) == expected)
    }

    @Test func linksStayWithoutMarksWhereThesWouldJoinThem() {
        #expect(
            Isolates.mark("زوروا https://integreat.app/a وIntegreat", direction: .rightToLeft, sparesLinks: true)
                == "زوروا https://integreat.app/a و⁨Integreat⁩")
        #expect(
            Isolates.mark("زوروا Stadt Augsburg https://a.de B2-Kurs هنا", direction: .rightToLeft, sparesLinks: true)
                == "زوروا ⁨Stadt Augsburg⁩ https://a.de ⁨B2-Kurs⁩ هنا")
    }
}
