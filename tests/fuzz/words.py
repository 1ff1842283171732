"""What no desk would write, and what it would: the pieces that inputs are made of."""

ODD = [
    "\0", "\x07", "\x1b[2J", "\x1b]0;x\x07", "\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u2028",
    "\u202e", "\u2066", "\ufeff", "\ufffc", "\ufffd", "\U000e0001", "😀", "e\u0301", "\u0301" * 40, "İ",
    "ß", "ſ", "ﬁ", "①", "٣", "१", "½", "Ⅷ", "â€™", "Ã©", "&amp;", "&#x110000;", "''", '"', "“", "”",
    "‘", "’", "«", "''" * 50, '"' * 80, "(" * 60, "[" * 60, "A" * 900, "a b " * 200, "9" * 300,
    "1,000," * 60, "-" * 80, "." * 80,
]  # fmt: skip
MARKUP = [
    "---\n", "---\ntitle: x\ndate: 2011-10-21\n---\n", "+++\ndate = 2011-10-21\n+++\n", "# ", "> ",
    "- ", "| a | b |\n|-|-|\n| c | d |\n", "```\n", "`", "**", "_", "[x](http://x.example/a(b)c)", "![",
    "](", "<b>", "<!-- copydesk: off -->", "<br>", "<!-- copydesk: ok words.* — why -->", "<!--", "-->",
    "[^1]", "[^1]: ", "http://x.example/", "$a$", "\\", "&copy;", "  \n", "    ", "\t", "~~", "[ ] ",
    "Subject: x\nDate: 2011-10-21\n\n", "{{< x >}}",
]  # fmt: skip
WORDS = [
    "KABUL, October 21, 2011, AP -- ", "President Karzai", "Mr. Smith, 34,", "the the", "(CQ)", "[sic]",
    "STET", "$1.5 million", "12 percent", "50 per cent", "Monday, October 21, 2011", "30 February",
    "10:75 pm", "km (3 miles)", "TK", "(MORE)", "ENDIT", "-30-", "he said", "she said.", "a hour",
    "their is", "dont", "who's", "up 400%", "from 10 to 5, a rise of 50 percent",
    "three people, John, Mary and Ann Lee,", "World Health Organization (WHO)",
]  # fmt: skip
GLUE = ["", "", " ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\t", ". ", ", "]
BYTES = [b"", b"\xff", b"\xc3", b"\x00", b"\x81", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x1a", b"\x93x\x94"]
NAMES = [
    "story.txt",
    "story.md",
    "STORY.MARKDOWN",
    "no-ending",
    "a\nb.txt",
    "a\x1b[2J‮.txt",
    "<b>&\"'.md",
    "caf\udce9.txt",
]
PATTERNS = [
    "(a+)+$", r"(\w+\s?)*!", "(a|aa)+b", "a{1,65535}", "(?:a{1,1000}){1,1000}", "(((((x)*)*)*)*)*",
    "x" * 3000, r"(?<=a+)b", r"(?<!\w)the", r"\1", "(", "[", "*", "(?P<a>x)(?P<a>y)", "(?i)x",
    "(?<n>x)", "", ".*", ".*.*.*x", "$", "^", r"\b", "(?=x)", r"\p{Lu}", r"\N{BULLET}", "\\", r"\x",
    "(?#x)", "(?R)", r"[^\W]", "a++", "(?>a+)a", "[a-z]{4294967296}", "a{2147483647}", r"\ud800",
    "(?:" * 200 + "x" + ")" * 200, "İ", "(?s:.)", r"(?x) a b", "|".join(f"w{n}" for n in range(400)),
    "the|a|of", r"[A-Z]\w+", "(?:a?){60}a{60}", "%s", "%[2]s", "{found}",
]  # fmt: skip
SETTINGS = [
    "", "true", "no", "~", "-1", "0", "1e9", "99999999999999999999", "١٢", "²", "--", "2011-02-30",
    "9999-99-99", "error", "warning", "off", "own", "*", "[", "../..", "/dev/null", "/dev/zero", "\0",
    "a" * 5000, "http://", "http://[",
]  # fmt: skip
BOMBS = [
    "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "x: !!python/object/apply:os.system [ls]\n",
    "x: !foo bar\n", "? [a]\n: b\n", "<<: {a: b}\n", "a: &a [*a]\n", "- " * 3000, "[" * 3000,
    "{a: " * 3000, "a: |\n  x\n\ty\n", "%YAML 3.0\n---\na: b\n", "--- x\n--- y\n", "\t",
    "a: \"\\ud800\"\n", "a: \"\\b\\0\\e[2J\"\n", "a: *b\n", "a: 'x", "&a" * 40, "x: &x {<<: *x}\n",
    "\ufeff", "\0",
]  # fmt: skip
USUAL = """\
engines: [own]
rules: [house]
words: [words.csv]
names: [names.csv]
levels:
  names.*: error
paths:
  - match: "*.txt"
    levels: {"*": warning}
    engines: [own]
exclude: ["draft*"]
home: GB
style: {extends: style.yaml, percent: "%"}
min_level: suggestion
fail_level: never
desk: wire
marks: [CQ, sic, ok]
printed_marks: [sic]
"""
STYLE = "extends: ap\npercent: per cent\nwords: words.csv\n"
WAIVERS = """\
- rule: names.*
  words: President Kara
  file: "*.txt"
  reason: a play
  who: AB
  until: 2036-12-31
  scope: story
- {rule: "*", reason: x, fingerprint: bc3385cb005b26658244, scope: place}
"""
WORD_LIST = 'write,not,why,except,level\nadviser,advisor,our style,,error\nthe,teh|hte,"x, y",,\n'
NAME_LIST = (
    "name,variants,title,from,to,note\nHamid Karzai,Hamid Karzay;Kara,president,2001-12-22,2014-09-29,x\n"
)
BASELINE = "# copydesk baseline 1\nstory.txt\n  bc3385cb005b26658244 names.leader\n"
TERMS = (
    "post,country,person,aliases,from,until,basis\n"
    "president,AF,Hamid Karzai,Karzai;Hamid Karzay,2001-12-22,2014-09-29,hand\n"
    "president,PK,Asif Ali Zardari,,2008-09,,hand\n"
)
