"""What every Python peer ends with: pay, and the sums of teams and of all."""

FIGURES = ("closed", "onTime", "returned", "parts", "rated", "ratings", "pay")


def pay(base, closed, on_time, returned):
    """Base × score ÷ 100 × return factor in cents, rounded once, half up: the steps of rulebook.yaml in integers."""
    if closed == 0:
        return 0
    # 60 points: nothing at 70 %, all at 90 %, straight between; 40 points, less 4 for every started 1 % above 3 %.
    timely = 30 * min(2 * closed, max(0, 10 * on_time - 7 * closed))
    steps = max(0, -((3 * closed - 100 * returned) // closed))
    returns = max(0, 40 - 4 * steps) * closed
    factor = 100 if 100 * returned <= 3 * closed else 95 if 100 * returned <= 5 * closed else 90
    above = base * (timely + returns) * factor
    below = closed * 10_000
    return (2 * above + below) // (2 * below)


def gathered(people):
    """Dicts with id, team, base and the figures but pay, to figures of people, teams and all."""
    result = {"people": {}, "teams": {}, "all": dict.fromkeys(FIGURES, 0)}
    for person in people:
        person["pay"] = pay(person["base"], person["closed"], person["onTime"], person["returned"])
        result["people"][person["id"]] = {name: person[name] for name in FIGURES}
        team = result["teams"].setdefault(person["team"], dict.fromkeys(FIGURES, 0))
        for name in FIGURES:
            team[name] += person[name]
            result["all"][name] += person[name]
    return result
