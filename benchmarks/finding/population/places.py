"""Streets and postcodes of England and Wales: the areas are real, the rest is made up."""

from random import Random

from benchmarks.finding.population.member import Address

# Postcode areas with their towns.
TOWNS = {
    "B": "Birmingham", "BA": "Bath", "BB": "Blackburn", "BD": "Bradford", "BN": "Brighton",
    "BS": "Bristol", "CA": "Carlisle", "CF": "Cardiff", "CR": "Croydon", "CV": "Coventry",
    "DE": "Derby", "DL": "Darlington", "DN": "Doncaster", "E": "London", "EN": "Enfield",
    "EX": "Exeter", "HA": "Harrow", "L": "Liverpool", "LE": "Leicester", "LL": "Wrexham",
    "LN": "Lincoln", "LS": "Leeds", "LU": "Luton", "M": "Manchester", "ME": "Medway", "N": "London",
    "NE": "Newcastle upon Tyne", "NG": "Nottingham", "NP": "Newport", "NR": "Norwich",
    "NW": "London", "OL": "Oldham", "PE": "Peterborough", "PL": "Plymouth", "RM": "Romford",
    "S": "Sheffield", "SA": "Swansea", "SE": "London", "SK": "Stockport", "SO": "Southampton",
    "ST": "Stoke-on-Trent", "SW": "London", "SY": "Shrewsbury", "TS": "Middlesbrough",
    "TW": "Twickenham", "UB": "Southall", "W": "London", "WD": "Watford", "WV": "Wolverhampton",
}  # fmt: skip
FIRST = """High Station Church Park Victoria Albert Queen King Mill Green Manor London York New
Chapel School North South East West Richmond Windsor Grange Highfield Springfield Alexandra George
Stanley Oak Elm Ash Beech Cedar Chestnut Willow Holly Rose Cambridge Oxford Bath Gloucester
Lancaster Salisbury Clarence Cromwell Nelson Wellington Waterloo Trafalgar Hawthorn Meadow Brook
Orchard Priory Abbey Castle Bridge Canal Harbour Moor Hill Vale Spring Well Mount St-John's
St-Mary's St-Peter's Garden Clifton Montague Grosvenor Belgrave Cavendish Portland Devonshire
Norfolk Suffolk Essex Sussex Arundel Balmoral""".split()  # noqa: SIM905
KINDS = """Road Street Avenue Lane Close Drive Crescent Terrace Grove Court""".split()  # noqa: SIM905
INWARD = "ABDEFGHJLNPQRSTUWXYZ"
HOMES_OF_A_POSTCODE = 15
# England and Wales have some 1.5 million postcodes in use, however large the register; those who
# are named by orders live closer together than others: half of them in a quarter of the postcodes.
POSTCODES = 1_500_000
CLOSENESS = 2


class Places:
    """The postcodes of one population; each is one street of about fifteen homes."""

    def __init__(self, *, seed: str) -> None:
        self.seed = seed
        self.of_an_area = POSTCODES // len(TOWNS)
        self.areas = tuple(TOWNS)

    def home(self, dice: Random, favoured: tuple[str, ...]) -> Address:
        """A home, in one of the favoured areas more often than not."""
        area = dice.choice(favoured) if dice.random() < 0.6 else dice.choice(self.areas)
        postcode = int(self.of_an_area * dice.random() ** CLOSENESS)
        street = Random(f"{self.seed}:{area}:{postcode}")
        name = f"{street.choice(FIRST).replace('-', ' ')} {street.choice(KINDS)}"
        code = (
            f"{area}{street.randint(1, 19)} "
            f"{street.randint(1, 9)}{street.choice(INWARD)}{street.choice(INWARD)}"
        )
        first = street.randrange(1, 150)
        number = str(first + dice.randrange(2 * HOMES_OF_A_POSTCODE))
        flat = f"Flat {dice.randint(1, 12)}" if dice.random() < 0.12 else ""
        return Address(flat, number, name, TOWNS[area], code)
