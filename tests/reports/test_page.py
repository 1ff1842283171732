"""The HTML report in a real browser, without a window: what an editor sees, clicks and types.

Skipped where Chromium with its driver, or selenium, is not installed (Debian: chromium, chromium-driver).
"""

import base64
import os
import shutil

import pytest

from lint.cli import main
from tests.docs_update import ROOT

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
DRIVER = shutil.which("chromedriver") or ""
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed"),
]
SWITCHES = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--no-first-run",
)  # fmt: skip
SEED = "000_8544147231d2fdeb.txt"


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.webdriver.chrome.service import Service

    folder = tmp_path_factory.mktemp("chromium")
    options = webdriver.ChromeOptions()
    for switch in (*SWITCHES, f"--user-data-dir={folder}"):
        options.add_argument(switch)
    options.binary_location = CHROMIUM
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER, log_output=os.devnull))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    out = tmp_path_factory.mktemp("page") / "report.html"
    main(
        [
            "check",
            str(ROOT / "seeds"),
            "--engines",
            "own",
            "--min-level",
            "suggestion",
            "--format",
            f"html:{out}",
        ]
    )
    return out


@pytest.fixture
def page(browser, file):
    size(browser, 1440, 1000)
    browser.get(file.as_uri())
    yield browser
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def size(browser, width, height, scheme="light", media=""):
    run = browser.execute_cdp_cmd
    run("Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})  # fmt: skip
    run(
        "Emulation.setEmulatedMedia",
        {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )


def ask(page, script):
    return page.execute_script(f"return {script}")


def shown(page):
    return ask(
        page, "all('.card').filter((card) => card.checkVisibility()).map((card) => card.dataset.number)"
    )


def press(page, *keys):
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(page).send_keys(*keys).perform()


def click(page, selector):
    page.find_element("css selector", selector).click()


def test_every_finding_has_its_mark_and_its_card(page):
    numbers = shown(page)
    assert len(numbers) > 10
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    marked = ask(
        page,
        "[...new Set(marks.flatMap((mark) => mark.dataset.f.split(' ')))].map(Number).sort((a, b) => a - b)",
    )
    assert marked == list(map(int, numbers))
    assert "President Kara" in ask(page, "marks.map((mark) => mark.textContent)")
    card = ask(page, "cards.find((card) => card.textContent.includes('names.leader')).innerText")
    assert "Hamid Karzai, president of Afghanistan" in card
    assert "Because: Kabul" in card
    mend = ask(
        page,
        "cards.find((card) => card.textContent.includes('names.leader')).querySelector('.mend').innerText",
    )
    assert mend == "President KaraKarzai look first"


def test_confirmed_names_are_green_and_doubted_ones_are_not(page):
    names = ask(page, "all('.name').map((name) => [name.textContent, name.title])")
    told = dict(map(tuple, names))
    assert "secretary of state" in told["Hillary Clinton"].lower()
    assert "Kabul" in told
    assert not any("Kara" in name for name in told)
    red, green, blue = ask(
        page, "getComputedStyle(document.querySelector('.name')).color.match(/\\d+/g).map(Number)"
    )
    assert green > red
    assert green > blue
    click(page, "#names")
    assert ask(page, "getComputedStyle(document.querySelector('.name')).textDecorationLine") == "none"


def test_a_click_on_a_mark_leads_to_its_card(page):
    mark = ask(page, "marks.find((mark) => mark.textContent === 'President Kara')")
    mark.click()
    assert "names.leader" in ask(page, "document.activeElement.textContent")
    assert ask(page, "all('.mark.current').map((mark) => mark.textContent)") == ["President Kara"]


def test_the_filters(page):
    whole = len(shown(page))
    click(page, "input[value=suggestion]")
    click(page, "input[value=warning]")
    errors = shown(page)
    assert ask(page, "cards.filter((card) => !card.hidden).every((card) => card.dataset.level === 'error')")
    assert ask(page, "one('count').textContent") == f"{len(errors)} of {whole} findings shown"
    assert ask(page, "marks.filter((mark) => !mark.classList.contains('off')).length") < ask(
        page, "marks.length"
    )
    click(page, "input[value=fix]")
    assert {ask(page, f"one('f{n}').dataset.category") for n in shown(page)} == {"query"}
    click(page, "#all")
    assert len(shown(page)) == whole


def test_one_story_alone(page):
    page.execute_script("file.value = 's2'; file.dispatchEvent(new Event('input', {bubbles: true}))")
    assert ask(page, "stories.filter((story) => !story.hidden).map((story) => story.id)") == ["s2"]
    assert shown(page) == []


def test_the_keys(page):
    press(page, "j", "j", "k")
    assert ask(page, "current.dataset.number") == "1"
    press(page, "k")
    assert ask(page, "current.dataset.number") == ask(page, "cards.at(-1).dataset.number")
    press(page, "/", "karzai")
    assert ask(page, "document.activeElement.id") == "words"
    assert len(shown(page)) == 1
    press(page, "\ue00c")  # Escape empties the words, once more leaves them
    assert len(shown(page)) > 10
    press(page, "\ue00c", "j")
    assert ask(page, "document.activeElement.dataset.number") == "1"


def test_it_fits_a_telephone(page):
    size(page, 390, 800)
    assert ask(page, "document.documentElement.scrollWidth") <= 390
    page.refresh()
    assert not ask(page, "form.checkVisibility()")  # the stories come first
    click(page, ".filters > summary")
    assert ask(page, "form.checkVisibility()")


def test_long_cards_leave_no_hole_in_the_story(page):
    """Paragraphs without cards stand beside those of the one above; on a telephone, below them."""
    page.execute_script(
        "row = all('.row').find((row) => row.querySelector('.following') && all('.card', row).length > 2)"
    )
    ends = ["row.querySelector('.following')", "all('.card', row).at(-1)"]
    beside = " < ".join(f"{end}.getBoundingClientRect().top" for end in ends)
    assert ask(page, beside)
    size(page, 390, 800)
    assert not ask(page, beside)


CONTRAST = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const paint = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255)
      .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const low = [];
  for (const node of document.querySelectorAll('body *')) {
    const words = [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!words || !node.checkVisibility()) continue;
    const grounds = [];
    for (let up = node; up; up = up.parentElement) grounds.unshift(getComputedStyle(up).backgroundColor);
    const ground = light(paint(grounds)), ink = light(paint([...grounds, getComputedStyle(node).color]));
    const ratio = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
    if (ratio < 4.5) low.push(node.className + ' ' + ratio.toFixed(2) + ' ' + node.textContent.slice(0, 20));
  }
  return [...new Set(low)];
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_have_contrast(page, scheme):
    size(page, 1440, 1000, scheme)
    assert ask(page, "getComputedStyle(document.body).backgroundColor") == (
        "rgb(251, 250, 246)" if scheme == "light" else "rgb(22, 23, 25)"
    )
    assert ask(page, CONTRAST) == []


def test_the_theme_can_be_turned(page):
    click(page, "#theme")
    assert ask(page, "getComputedStyle(document.body).backgroundColor") == "rgb(22, 23, 25)"


def test_those_who_do_not_see_it_can_read_it(page):
    nodes = page.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    seen = [
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if "role" in node
    ]
    roles = [role for role, _ in seen]
    for role in ("banner", "complementary", "search", "navigation", "main", "status"):
        assert roles.count(role) == 1, role
    controls = ("button", "checkbox", "searchbox", "combobox", "link", "article", "image")
    assert [role for role, name in seen if role in controls and not name] == []
    assert len(set(ask(page, "all('[id]').map((node) => node.id)"))) == ask(page, "all('[id]').length")


def test_nothing_is_loaded_and_no_foreign_script_runs(page):
    assert ask(page, "performance.getEntriesByType('resource').length") == 0
    page.execute_script(
        "const s = document.createElement('script'); s.textContent = 'evil = 1'; document.body.append(s)"
    )
    assert ask(page, "window.evil === undefined")
    assert "Content Security Policy" in page.get_log("browser")[0]["message"]


def test_it_prints(page):
    pdf = base64.b64decode(page.print_page())
    assert pdf.startswith(b"%PDF")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not ask(page, "document.querySelector('aside').checkVisibility()")
    size(page, 720, 1000, media="print")  # the width of A4 within its margins
    widths = ask(
        page, "['.copy', '.cards'].map((s) => document.querySelector(s).getBoundingClientRect().width)"
    )
    assert widths[0] > widths[1] > 200
    assert ask(page, "document.querySelector('.card').checkVisibility()")
    assert ask(page, "document.querySelector('.names li').checkVisibility()")


def test_without_its_script_it_shows_everything(browser, file, tmp_path):
    plain = tmp_path / "plain.html"
    text = file.read_text("utf-8")
    plain.write_text(text[: text.index("<script>")], "utf-8")
    browser.get(plain.as_uri())
    assert ask(browser, "document.querySelectorAll('.card').length") > 10
    assert not ask(browser, "document.querySelector('#filters').checkVisibility()")
    assert ask(browser, "document.querySelector('#f1').checkVisibility()")
