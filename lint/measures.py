"""Units of measure and money as news writes them, and how they convert."""

from typing import NamedTuple


class Unit(NamedTuple):
    """What is measured, and how many of its base unit; several where the word means several units."""

    measures: str
    worth: tuple[float, ...]


METRIC = "length area mass volume speed temperature"
LENGTH, AREA, MASS, VOLUME, SPEED, HEAT = METRIC.split()
CELSIUS, FAHRENHEIT = Unit(HEAT, (1,)), Unit(HEAT, (2,))
WRITTEN = {
    "miles_per_hour miles_an_hour mph": Unit(SPEED, (1.609344,)),
    "kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km/h kmh kph kmph": Unit(
        SPEED, (1,)
    ),
    "knot knots": Unit(SPEED, (1.852,)),
    "square_kilometre square_kilometres square_kilometer square_kilometers sq_km sq._km km² km2": Unit(
        AREA, (1e6,)
    ),
    "square_mile square_miles sq_mile sq_miles sq._miles sq_mi": Unit(AREA, (2.589988e6,)),
    "square_metre square_metres square_meter square_meters sq_m sq_metres sq_meters sqm m² m2": Unit(
        AREA, (1,)
    ),
    "square_foot square_feet sq_ft sq._ft sq_feet sqft": Unit(AREA, (0.092903,)),
    "square_yard square_yards sq_yards sq_yd": Unit(AREA, (0.836127,)),
    "hectare hectares ha": Unit(AREA, (1e4,)),
    "acre acres": Unit(AREA, (4046.856,)),
    "nautical_mile nautical_miles": Unit(LENGTH, (1852,)),
    "kilometre kilometres kilometer kilometers km kms": Unit(LENGTH, (1000,)),
    "mile miles": Unit(LENGTH, (1609.344,)),
    "centimetre centimetres centimeter centimeters cm cms": Unit(LENGTH, (0.01,)),
    "millimetre millimetres millimeter millimeters mm": Unit(LENGTH, (0.001,)),
    "metre metres meter meters": Unit(LENGTH, (1,)),
    "m": Unit(LENGTH, (1,)),  # or a million
    "yard yards yd yds": Unit(LENGTH, (0.9144,)),
    "foot feet ft": Unit(LENGTH, (0.3048,)),
    "inch inches in ins": Unit(LENGTH, (0.0254,)),
    "tonne tonnes metric_ton metric_tons": Unit(MASS, (1000,)),
    "ton tons": Unit(MASS, (907.185, 1000, 1016.047)),
    "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs": Unit(MASS, (1,)),
    "gram grams gramme grammes g": Unit(MASS, (0.001,)),
    "pounds pound lb lbs": Unit(MASS, (0.453592,)),
    "ounce ounces oz": Unit(MASS, (0.0283495, 0.0311035)),
    "stone stones": Unit(MASS, (6.350293,)),
    "gallon gallons": Unit(VOLUME, (3.785412, 4.54609)),
    "pint pints": Unit(VOLUME, (0.473176, 0.568261)),
    "litre litres liter liters l": Unit(VOLUME, (1,)),
    "millilitre millilitres milliliter milliliters ml": Unit(VOLUME, (0.001,)),
    "degrees_celsius degree_celsius degrees_centigrade degrees_c celsius centigrade c °c": CELSIUS,
    "degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit f °f": FAHRENHEIT,
}
MEASURES = {form.replace("_", " "): unit for forms, unit in WRITTEN.items() for form in forms.split()}
NAMES = {
    form.replace("_", " "): forms.split()[0].replace("_", " ") for forms in WRITTEN for form in forms.split()
}  # one for each unit
GLUED = frozenset("in ins g l c f p k m2 km2".split())  # units only right behind a figure
SIGN = r"(?:US|AU|NZ|HK|[ACS])?\$|[€£¥₹]|Rs\.?\s?|EUR\s?|USD\s?|GBP\s?"
NAMED = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "rs": "rupees"}
MONEY_WRITTEN = {
    "dollars": "dollar dollars dlr dlrs us_dollars australian_dollars canadian_dollars",
    "euros": "euro euros", "pounds": "sterling stg", "yen": "yen", "yuan": "yuan",
    "francs": "franc francs swiss_francs french_francs belgian_francs", "marks": "marks", "lire": "lira lire",
    "guilders": "guilder guilders", "rupees": "rupee rupees", "roubles": "rouble roubles ruble rubles",
    "pesos": "peso pesos", "kronor": "krona kronor krone kroner kroons", "crowns": "crowns", "rand": "rand",
    "riyals": "riyal riyals", "dinars": "dinar dinars", "dirhams": "dirham dirhams", "somoni": "somoni",
    "som": "som soms", "tenge": "tenge", "shillings": "shilling shillings", "naira": "naira",
    "reais": "reais", "zlotys": "zloty zlotys", "cents": "cent cents ct cts pence p",
}  # fmt: skip
MONEY = {form.replace("_", " "): name for name, forms in MONEY_WRITTEN.items() for form in forms.split()}
PERCENT = frozenset(["%", "percent", "per cent", "pct", "pc", "per-cent"])
POINTS = frozenset(
    form.replace("_", " ")
    for form in (
        "percentage_points percentage_point percent_points per_cent_points pct_points pct_point point points"
    ).split()
)


def converted(value: float, unit: Unit, to: Unit) -> list[float]:
    """A value in another unit, once for each meaning of the two words."""
    if unit.measures == HEAT:
        return [value] if unit == to else [value * 9 / 5 + 32 if unit == CELSIUS else (value - 32) * 5 / 9]
    return [value * one / other for one in unit.worth for other in to.worth]


def currency(sign: str) -> str:
    """The name of a currency that a sign before the figure means."""
    plain = sign.strip(" .").lower()
    return NAMED.get(plain, NAMED.get(plain[-1:], plain))
