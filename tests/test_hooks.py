"""The hooks in a scratch repository, as a newsroom would have it: pre-commit installs them from a commit.

The installation needs the package index and some 20 seconds; it is made once for all tests here.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds/000_8544147231d2fdeb.txt"
UNREACHABLE = re.compile(
    r"\(from versions: none\)|connection|resolve host|name resolution|proxy|timed out|SSL", re.I
)
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
AUTHOR = {
    f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
MENDS = {
    "Clinton''s": "Clinton’s",
    "Pakistan''s": "Pakistan’s",
    "President Kara": "President Karzai",
    "Chairman of Joint Chiefs of Staff chairman": "Joint Chiefs of Staff chairman",
    "that the US that it": "the US that it",
}

pytestmark = [
    pytest.mark.xdist_group("hooks"),
    pytest.mark.skipif(not shutil.which("git"), reason="git is not installed"),
    pytest.mark.skipif(
        subprocess.run([*PRE_COMMIT, "--version"], capture_output=True).returncode != 0,
        reason="pre-commit is not installed",
    ),
]


def test_the_manifest_is_right():
    run(*PRE_COMMIT, "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)


def test_the_configuration_of_this_project_is_right():
    run(*PRE_COMMIT, "validate-config", ".pre-commit-config.yaml", cwd=ROOT)


def test_the_versions_are_those_of_the_lock():
    text = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    lock = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pinned = set(re.findall(r"[\w-]+==[\w.]+", text))
    assert pinned
    assert pinned <= set(lock)


NO_COPY = """
requirements.txt requirements-dev.txt dev_requirements.txt requirements/base.txt constraints.txt
src/CMakeLists.txt CMakeLists.txt LICENSE LICENSE.txt COPYING NOTICE robots.txt web/humans.txt llms.txt
AUTHORS MANIFEST.in
""".split()
COPY = ["story.txt", "desk/Requirements of the law.txt", "README.md", "license-row.txt", "robots-arrive.txt"]


def test_files_of_programs_are_no_copy():
    excluded = re.compile(hook("copydesk")["exclude"])
    assert [name for name in NO_COPY if not excluded.search(name)] == []
    assert [name for name in COPY if excluded.search(name)] == []


def test_rule_files():
    wanted = re.compile(hook("copydesk-rules")["files"])
    for name in ("rules/a/b.yml", "house/rules/b.yaml"):
        assert wanted.search(name)
    for name in ("rules/lists/a.txt", "myrules/b.yml", ".copydesk.yml"):
        assert not wanted.search(name)


def hook(name):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return next(one for one in hooks if one["id"] == name)


def run(*words, cwd, status=0):
    """What a command printed; fails where it ends otherwise than with `status`."""
    made = subprocess.run(words, cwd=cwd, capture_output=True, timeout=300, env=environment())
    said = (made.stdout + made.stderr).decode("utf-8", "replace")
    assert made.returncode == status, said
    return said


def environment():
    """The user's, but for what git says to hooks and what would lead to his own repositories."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **AUTHOR, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": ""}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """A repository with the hooks of a copy of this one, installed."""
    base = tmp_path_factory.mktemp("hooks")
    revision = published(base / "copydesk")
    room = base / "newsroom"
    room.mkdir()
    run("git", "init", "-q", cwd=room)
    config = {
        "repos": [
            {
                "repo": str(base / "copydesk"),
                "rev": revision,
                "hooks": [{"id": "copydesk", "verbose": True}, {"id": "copydesk-rules", "verbose": True}],
            }
        ]
    }
    (room / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(base / "cache"))
        run("git", "add", ".", cwd=room)
        run("git", "commit", "-q", "-m", "Hooks", cwd=room)
        made = subprocess.run(
            [*PRE_COMMIT, "install", "--install-hooks"],
            cwd=room,
            capture_output=True,
            timeout=400,
            env=environment(),
        )
        said = (made.stdout + made.stderr).decode("utf-8", "replace")
        if made.returncode and UNREACHABLE.search(said):
            pytest.skip("the package index cannot be reached, so pre-commit cannot install the hook")
        assert made.returncode == 0, said
        yield room


def published(folder):
    """This project as it stands, in a repository of its own. Returns the commit."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, env=environment(),
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no git checkout, so no hook can be installed from it")
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    run("git", "init", "-q", cwd=folder)
    run("git", "add", "-A", cwd=folder)
    run("git", "commit", "-q", "-m", "As it stands", cwd=folder)
    return run("git", "rev-parse", "HEAD", cwd=folder).strip()


def commit(room, status, **files):
    for name, text in files.items():
        path = room / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    run("git", "add", "-A", cwd=room)
    said = run("git", "commit", "-m", "A story", cwd=room, status=status)
    if status:
        run("git", "reset", "-q", "--hard", cwd=room)
    return said


def mended(text):
    """The story as a desk would print it: the mends of its gold file, without the page's furniture."""
    for wrong, right in MENDS.items():
        text = text.replace(wrong, right)
    return text[: text.index("\n\n\n") + 1]


def test_a_flawed_story_blocks_the_commit(newsroom):
    said = commit(newsroom, 1, stories__kabul_txt=SEED.read_text("utf-8"))
    assert "stories/kabul.txt" in said
    for line in (3, 9, 10, 12, 13, 14, 16):
        assert f", line {line}: " in said
    assert "Query: Hamid Karzai" in said
    assert re.search(r"1 story: \d+ errors", said)


def test_the_mended_story_commits(newsroom):
    said = commit(newsroom, 0, stories__kabul_txt=mended(SEED.read_text("utf-8")))
    assert re.search(r"1 story: (nothing to mend|\d warnings?)\.", said)


def test_a_waived_finding_lets_it_through_and_is_counted(newsroom):
    story = mended(SEED.read_text("utf-8")).replace("President Karzai", "President Kara")
    assert re.search(r"1 story: 1 error\b", commit(newsroom, 1, stories__play_txt=story))
    waiver = (
        "- {rule: names.leader, words: President Kara, file: stories/, reason: a character of the play}\n"
    )
    (newsroom / ".copydesk-waivers.yml").write_text(waiver, "utf-8")
    assert "(1 waived)" in commit(newsroom, 0, stories__play_txt=story)


def test_excluded_files_are_left_out_even_if_named(newsroom):
    (newsroom / ".copydesk.yml").write_text("exclude: [archive/]\n", "utf-8")
    said = commit(newsroom, 0, archive__old_txt=SEED.read_text("utf-8"))
    assert "line 9" not in said


RULE = """\
extends: substitution
message: "Write “%s”, not “%s”."
swap: {prior to: before}
tests:
  - {name: a meeting, input: They met prior to noon., contains: WORDS}
  - {name: a monk, input: The prior of the abbey., want: ''}
"""


def test_rules_that_fail_their_own_tests_block_the_commit(newsroom):
    (newsroom / ".copydesk.yml").write_text("rules: [rules]\n", "utf-8")
    assert "failed" in commit(newsroom, 1, rules__words__before_yml=RULE.replace("WORDS", "after"))
    (newsroom / ".copydesk.yml").write_text("rules: [rules]\n", "utf-8")
    assert "passed" in commit(newsroom, 0, rules__words__before_yml=RULE.replace("WORDS", "before"))
