"""Writes report-area.cases.json: whole reports by GEOS, an independent geometry engine, measured by the survey rule in the
script beside the tests of geometry.

    python3 tests/domain/planning/report_area_cases.py

In each scene parcels overlap one another, and the first of two counts; parks serve housing within a radius in a straight line.
"""

import math
import os
import random
import sys

from shapely.geometry import Polygon
from shapely.ops import transform, unary_union

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'geometry'))
from clipped_area_cases import A, E2, at, star, survey, valid, write  # noqa: E402


def plane(lng, lat):
    """Metres a degree of longitude and of latitude at a position."""
    rest = 1 - E2 * math.sin(math.radians(lat)) ** 2
    return (A / math.sqrt(rest) * math.cos(math.radians(lat)) * math.pi / 180,
            A * (1 - E2) / rest ** 1.5 * math.pi / 180)


def buffered(shape, metres):
    lng, lat = shape.exterior.coords[0]
    per_lng, per_lat = plane(lng, lat)
    there = transform(lambda x, y: ((x - lng) * per_lng, (y - lat) * per_lat), shape)
    wide = there.buffer(metres, resolution=18)
    return transform(lambda x, y: (lng + x / per_lng, lat + y / per_lat), wide)


def simple(corners, rng, radius, x, y):
    while True:
        ring = star(corners, rng, radius, x, y)
        if Polygon(ring).is_valid:
            return ring


def scene(number):
    rng = random.Random(1000 + number)
    outline = [[simple(10, rng, 60, 0, 0)]]
    if number % 3 == 0:
        outline.append([simple(6, rng, 40, 30, 10)])
    if number % 4 == 1:
        outline[0].append(simple(4, rng, 8, 0, 0))
    area = valid(outline)
    classes = ['0701', '1001', '1301', '0804']
    parcels = []
    taken = []
    for index in range(24):
        ring = simple(rng.randint(4, 8), rng, 34, rng.uniform(-40, 40), rng.uniform(-40, 40))
        shape = Polygon(ring)
        counted = shape.intersection(area).difference(unary_union(taken)) if taken else shape.intersection(area)
        taken.append(shape)
        parcels.append({'ring': ring, 'landUse': classes[index % 4], 'countedM2': survey(counted), 'shape': counted})
    parks = [simple(7, rng, 12, rng.uniform(-60, 60), rng.uniform(-60, 60)) for _ in range(3)]
    radius = 120 + 30 * (number % 5)
    reach = unary_union([buffered(Polygon(ring), radius) for ring in parks])
    housing = unary_union([one['shape'] for one in parcels if one['landUse'] == '0701'])
    for one in parcels:
        del one['shape']
    return {
        'area': outline, 'parcels': parcels, 'parks': parks, 'radiusM': radius,
        'totalM2': survey(area), 'unionM2': survey(unary_union(taken).intersection(area)),
        'residentialM2': survey(housing), 'servedM2': survey(housing.intersection(reach)),
    }


write(os.path.join(HERE, 'report-area.cases.json'), 'scenes', [scene(number) for number in range(20)])
