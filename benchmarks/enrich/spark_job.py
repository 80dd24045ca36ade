"""The regular expressions of an enrichment, as a PySpark job of analytics usually has them."""
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

LINE = r'^(\S+) \S+ .+? \[([^\]]+)\] "(\S+) (\S+)[^"]*" (\d{3}) (\S+) "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"'
PARAMETERS = ["service", "request", "version", "layers", "typenames?", "crs|srs", "format", "bbox"]
CLIENTS = [
    ("probe", "(?i)geohealthcheck|nagios|check_http|zabbix|uptime|pingdom"),
    ("cascade", "(?i)mapproxy|mapserver|geoserver|geowebcache"),
    ("gis", r"(?i)qgis[/ ](\d+[\d.]*)|arcgis|gdal|openlayers|udig|gvsig"),
    ("machine", "(?i)python|curl|wget|java/|okhttp|go-http|axios|libwww|httpclient"),
    ("robot", "(?i)bot|crawl|spider|slurp|facebookexternalhit|bingpreview"),
    ("browser", "(?i)mozilla/5.0 .*(firefox|chrome|safari|edg)/"),
]

spark = (
    SparkSession.builder.master("local[*]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.memory", "2g")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
parts = ["address", "time", "method", "target", "status", "bytes", "referrer", "agent"]
entries = spark.read.text(sys.argv[1]).where(F.col("value").rlike(LINE))
entries = entries.select(
    *[F.regexp_extract("value", LINE, at + 1).alias(name) for at, name in enumerate(parts)]
)
entries = entries.withColumn("@timestamp", F.to_timestamp("time", "dd/MMM/yyyy:HH:mm:ss Z"))
for name in PARAMETERS:
    found = F.regexp_extract("target", rf"(?i)[?&](?:{name})=([^&]*)", 1)
    entries = entries.withColumn(name.split("|")[0].rstrip("?"), found)
client = F.lit("unknown")
for kind, pattern in reversed(CLIENTS):
    client = F.when(F.col("agent").rlike(pattern), kind).otherwise(client)
entries = entries.withColumn("client_type", client)
entries = entries.withColumn("project", F.regexp_extract("target", r"(?i)^/services/(?:wms|wfs|wcs)/([^/?]+)", 1))
entries.select(F.to_json(F.struct("*"))).write.format("noop").mode("overwrite").save()
spark.stop()
