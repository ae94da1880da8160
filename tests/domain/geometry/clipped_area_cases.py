"""Writes clipped-area.cases.json: shapes cut by GEOS, an independent geometry engine, and measured here by the survey
rule, so that the tests compare with something that shares no code with what they test.

    python3 tests/domain/geometry/clipped_area_cases.py

Needs Shapely (Debian: python3-shapely). Run once; the answers are kept with the tests.
"""

import json
import math
import os
import random

import shapely
import shapely.geos
from shapely.geometry import MultiPolygon, Polygon
from shapely.ops import unary_union
from shapely.validation import make_valid

LNG, LAT = 125.3, 43.9
A = 6378137.0
F = 1 / 298.257222101
E2 = F * (2 - F)


def strip(lat):
    """The area between the equator and a latitude for one radian of longitude, in closed form: the exact integral of
    the ellipsoid's surface, not the series of the rule; they agree to 1e-11."""
    s = math.sin(math.radians(lat))
    e = math.sqrt(E2)
    b2 = A * A * (1 - E2)
    return b2 / 2 * (s / (1 - E2 * s * s) + math.atanh(e * s) / e)


NODES = [(-0.9061798459386640, 0.2369268850561891), (-0.5384693101056831, 0.4786286704993665),
         (0.0, 0.5688888888888889),
         (0.5384693101056831, 0.4786286704993665), (0.9061798459386640, 0.2369268850561891)]


def ring_area(ring):
    """By quadrature along each edge, which is straight in longitude and latitude."""
    ring = list(ring)
    base = strip(ring[0][1])
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        mean = sum(w / 2 * (strip((y1 + y2) / 2 + t * (y2 - y1) / 2) - base) for t, w in NODES)
        total += math.radians(x2 - x1) * mean
    return abs(total)


def survey(shape):
    if shape.is_empty:
        return 0.0
    if shape.geom_type == 'Polygon':
        return ring_area(shape.exterior.coords) - sum(ring_area(hole.coords) for hole in shape.interiors)
    return sum(survey(part) for part in getattr(shape, 'geoms', []) if part.area > 0)


def valid(polygons):
    """Polygons with the even-odd rule inside each, united."""
    return unary_union([make_valid(Polygon(rings[0], rings[1:])) for rings in polygons])


def closed(positions):
    return [list(p) for p in positions] + [list(positions[0])]


def at(points):
    """Points in ten-thousandths of a degree from the origin."""
    return closed([(round(LNG + x * 1e-4, 8), round(LAT + y * 1e-4, 8)) for x, y in points])


def box(w, s, e, n):
    return at([(w, s), (e, s), (e, n), (w, n)])


def comb(teeth):
    points = [(0, 0)]
    for tooth in range(teeth):
        points += [(tooth, 10), (tooth + 0.6, 10), (tooth + 0.6, 1), (tooth + 1, 1)]
    return at(points + [(teeth, 0)])


def sideways(ring):
    return [[LNG + (y - LAT), LAT + (x - LNG)] for x, y in ring]


def star(points, rng, radius, cx=0, cy=0):
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(points))
    return at([(round(cx + radius * rng.uniform(0.3, 1) * math.cos(t), 2),
                round(cy + radius * rng.uniform(0.3, 1) * math.sin(t), 2)) for t in angles])


def spiral(turns):
    out = [(t, t * 0.1) for t in range(turns * 12)]
    def p(t, r):
        return ((r + t * 0.35) * math.cos(t * math.pi / 6), (r + t * 0.35) * math.sin(t * math.pi / 6))
    return at([p(t, 1) for t, _ in out] + [p(t, 2.2) for t, _ in reversed(out)])


NAMED = {
    'a parcel with a corner in the area': ([[box(0, 0, 10, 10)]], [[box(8, 8, 14, 14)]]),
    'an area with a hole that the parcel crosses': ([[box(0, 0, 10, 10), box(3, 3, 7, 7)]], [[box(5, 5, 12, 6)]]),
    'a parcel in a hole of the area': ([[box(0, 0, 10, 10), box(3, 3, 7, 7)]], [[box(4, 4, 6, 6)]]),
    'a parcel that fills a hole of the area exactly': ([[box(0, 0, 10, 10), box(3, 3, 7, 7)]], [[box(3, 3, 7, 7)]]),
    'a parcel with a hole, cut through the hole': ([[box(0, 0, 10, 10)]], [[box(5, 2, 15, 8), box(8, 4, 12, 6)]]),
    'holes in both that overlap': ([[box(0, 0, 10, 10), box(3, 3, 7, 7)]], [[box(1, 1, 9, 9), box(5, 5, 8, 8)]]),
    'an area in a hole of the parcel': ([[box(4, 4, 6, 6)]], [[box(0, 0, 10, 10), box(3, 3, 7, 7)]]),
    'an area of two polygons, a parcel across both': ([[box(0, 0, 4, 10)], [box(6, 0, 10, 10)]], [[box(2, 2, 8, 8)]]),
    'an area of two polygons that overlap': ([[box(0, 0, 6, 10)], [box(4, 0, 10, 10)]], [[box(2, 2, 8, 8)]]),
    'an area of two polygons that share an edge': ([[box(0, 0, 5, 10)], [box(5, 0, 10, 10)]], [[box(2, 2, 8, 8)]]),
    'a parcel of two polygons, one outside': ([[box(0, 0, 10, 10)]], [[box(8, 1, 12, 3)], [box(20, 1, 22, 3)]]),
    'an area and a parcel of several polygons': (
        [[box(0, 0, 4, 4)], [box(6, 6, 10, 10), box(7, 7, 9, 9)]], [[box(2, 2, 8, 8)], [box(8.5, 8.5, 12, 12)]]),
    'a parcel that touches the area along an edge': ([[box(0, 0, 10, 10)]], [[box(10, 2, 14, 8)]]),
    'a parcel that touches the area in a corner': ([[box(0, 0, 10, 10)]], [[box(10, 10, 14, 14)]]),
    'a parcel inside that shares an edge': ([[box(0, 0, 10, 10)]], [[box(4, 2, 10, 8)]]),
    'a parcel that shares three edges and sticks out': ([[box(0, 0, 10, 10)]], [[box(0, 0, 10, 14)]]),
    'a parcel with a corner on an edge of the area': ([[box(0, 0, 10, 10)]], [[at([(6, 10), (9, 13), (6, 16), (3, 13)])]]),
    'a parcel with corners on a slanted edge': ([[at([(0, 0), (9, 3), (6, 12)])]], [[at([(3, 1), (6, 2), (5, -4)])]]),
    'a parcel with edges along a slanted edge, on both sides': (
        [[at([(0, 0), (9, 3), (6, 12)])]], [[at([(3, 1), (6, 2), (4, 8)])], [at([(6, 2), (9, 3), (9, -4)])]]),
    'the area itself': ([[at([(0, 0), (9, 3), (6, 12), (2, 7)])]], [[at([(6, 12), (2, 7), (0, 0), (9, 3)])]]),
    'a sliver of a centimetre': ([[box(0, 0, 10, 10)]], [[box(9.999, 2, 14, 8)]]),
    'a sliver of a tenth of a millimetre': ([[box(0, 0, 10, 10)]], [[box(9.99999, 2, 14, 8)]]),
    'edges that all but coincide': ([[box(0, 0, 10, 10)]], [[at([(0, 10), (10, 10.0001), (10, 15), (0, 15)])]]),
    'a needle through the area': ([[at([(0, 0), (10, 1), (9, 11), (-1, 9)])]], [[at([(-5, 4), (15, 6), (15, 6.001)])]]),
    'a bow-tie as area': ([[at([(0, 0), (10, 10), (10, 0), (0, 10)])]], [[box(2, 1, 8, 9)]]),
    'a bow-tie as parcel': ([[box(0, 0, 10, 5)]], [[at([(1, 1), (9, 9), (9, 1), (1, 9)])]]),
    'two bow-ties': ([[at([(0, 0), (10, 10), (10, 0), (0, 10)])]], [[at([(1, 2), (9, 7), (9, 3), (2, 9)])]]),
    'a five-pointed star drawn in one line': (
        [[at([(10 * math.sin(t * 4 * math.pi / 5), 10 * math.cos(t * 4 * math.pi / 5)) for t in range(5)])]],
        [[box(-4, -6, 7, 5)]]),
    'two combs across one another': ([[comb(20)]], [[sideways(comb(12))]]),
    'a comb with its teeth in the area': ([[box(-1, 4, 30, 7)]], [[comb(25)]]),
    'a spiral across a wedge': ([[at([(-20, -3), (20, -1), (20, 6)])]], [[spiral(3)]]),
    'two spirals': ([[spiral(3)]], [[sideways(spiral(2))]]),
    'an area inside the parcel': ([[at([(2, 2), (6, 3), (4, 7)])]], [[box(0, 0, 10, 10)]]),
    'an area far away': ([[box(0, 0, 10, 10)]], [[box(100, 0, 110, 10)]]),
    'boxes that only overlap as boxes': ([[at([(0, 0), (10, 0), (0, 10)])]], [[at([(10, 10), (10, 6), (6, 10)])]]),
    'an outline with a position repeated': ([[at([(0, 0), (0, 0), (10, 0), (10, 0), (10, 10), (0, 10)])]], [[box(5, 5, 15, 15)]]),
    'an outline with positions along its edges': (
        [[at([(0, 0), (2, 0), (5, 0), (10, 0), (10, 3), (10, 10), (7, 10), (0, 10), (0, 4)])]], [[box(2, 0, 10, 3)]]),
    'an outline that runs out along a spike and back': ([[at([(0, 0), (10, 0), (10, 5), (15, 5), (10, 5), (10, 10), (0, 10)])]], [[box(8, 2, 14, 8)]]),
}


def random_cases():
    rng = random.Random(20261124)
    for number in range(300):
        kind = number % 6
        if kind == 0:
            area, parcel = [[star(12, rng, 12)]], [[star(6, rng, 8, rng.uniform(-10, 10), rng.uniform(-10, 10))]]
        elif kind == 1:
            area = [[star(18, rng, 14), star(5, rng, 3, rng.uniform(-2, 2), rng.uniform(-2, 2))]]
            parcel = [[star(8, rng, 9, rng.uniform(-6, 6), rng.uniform(-6, 6))]]
        elif kind == 2:
            area = [[star(7, rng, 8, -5, 0)], [star(7, rng, 8, 5, 2)], [star(5, rng, 6, 0, 9)]]
            parcel = [[star(6, rng, 6, rng.uniform(-8, 8), rng.uniform(-8, 8))], [star(5, rng, 4, rng.uniform(-8, 8), 12)]]
        elif kind == 3:  # crossing itself, any order
            area = [[at([(round(rng.uniform(-10, 10), 2), round(rng.uniform(-10, 10), 2)) for _ in range(7)])]]
            parcel = [[at([(round(rng.uniform(-8, 8), 2), round(rng.uniform(-8, 8), 2)) for _ in range(5)])]]
        elif kind == 4:  # on a coarse grid, so that edges and corners meet
            def on_grid(corners):
                # An outline that runs twice along one edge is mended by GEOS by another rule than even-odd.
                while True:
                    ring = at([(rng.randint(0, 5), rng.randint(0, 5)) for _ in range(corners)])
                    if make_valid(Polygon(ring)).geom_type in ('Polygon', 'MultiPolygon'):
                        return [[ring]]
            area, parcel = on_grid(6), on_grid(5)
        else:  # boxes on the grid, several a side
            def boxes(count):
                out = []
                for _ in range(count):
                    w, s = rng.randint(0, 6), rng.randint(0, 6)
                    out.append([box(w, s, w + rng.randint(1, 4), s + rng.randint(1, 4))])
                return out
            area, parcel = boxes(4), boxes(3)
        yield f'random {number}', area, parcel


def case(name, area, parcel):
    cut = valid(area).intersection(valid(parcel))
    return {'name': name, 'area': area, 'parcel': parcel, 'areaM2': survey(valid(area)), 'm2': survey(cut)}


def engine():
    return f'GEOS {".".join(map(str, shapely.geos.geos_version))} by Shapely {shapely.__version__}'


def write(path, name, cases):
    with open(path, 'w') as file:
        lines = ',\n'.join(json.dumps(one) for one in cases)
        file.write('{"engine": %s,\n"%s": [\n%s\n]}\n' % (json.dumps(engine()), name, lines))
    print(engine(), len(cases), name)


if __name__ == '__main__':
    cases = [case(name, *shapes) for name, shapes in NAMED.items()]
    cases += [case(*shapes) for shapes in random_cases()]
    write(os.path.join(os.path.dirname(__file__), 'clipped-area.cases.json'), 'cases', cases)
