"""The desk as the tests use it: the shipped rules, our own engine unless said otherwise."""

from lint import run


def findings(path, **options):
    told = run.Options(**{"engines": ("own",), "min_level": "suggestion", **options})
    report = run.read_and_check(str(path), told)
    assert not report.mistake
    assert not report.rule_mistakes
    return report.findings
