#!/bin/sh
# Run once by the image of MySQL on an empty volume: the user as whom the application works. It reads and writes rows; tables and
# triggers are changed by the schema's owner (MYSQL_USER) alone.
set -eu

MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket --user=root <<SQL
create user 'camtay_app'@'%' identified by '$CAMTAY_DB_PASSWORD';
grant select, insert, update, delete on $MYSQL_DATABASE.* to 'camtay_app'@'%';
SQL
