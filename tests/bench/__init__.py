"""What copydesk costs: `make bench` or `python -m tests.bench`. No test asserts a time."""
